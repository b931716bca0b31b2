import HansardDomain
import HansardRecords

/// Folds events into `watermarks`: one row an identity.
///
/// Source: semantics §4.
enum WatermarksProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.watermarkRecorded]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .channel(.watermarkRecorded(let body)):
            var row = try tables.watermarks.row(of: body.identityDigest)
            switch body.status {
            case .read: row.readUpTo = later(row.readUpTo, body.watermarkAt)
            case .delivered: row.deliveredUpTo = later(row.deliveredUpTo, body.watermarkAt)
            case .pending, .sent, .failed: return
            }
            try tables.watermarks.put(row)
        case .channel(.receiptOrphaned), .tenant, .user, .customer, .conversation, .message,
            .command, .work, .tag, .note, .sla, .automation, .cannedResponse, .campaign:
            break
        }
    }

    private static func later(_ old: Timestamp?, _ new: Timestamp) -> Timestamp {
        old.map { max($0, new) } ?? new
    }
}

extension TableBuffer<WatermarkRow> {
    /// Finds the row of an identity, or makes an empty one.
    ///
    /// Its id is the digest's first 63 bits; identities that share them take the numbers behind, in
    /// log order.
    func row(of digest: Digest16) throws(ReadModelError) -> WatermarkRow {
        var id = Int64(digest.high >> 1)
        while let row = try get(id) {
            if row.identityDigest == digest { return row }
            id = id == .max ? 0 : id + 1
        }
        var row = WatermarkRow()
        row.id = id
        row.identityDigest = digest
        return row
    }
}
