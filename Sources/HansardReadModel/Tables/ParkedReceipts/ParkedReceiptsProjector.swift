import HansardDomain

/// Folds events into `parked_receipts`: reports wait here until their message is known.
///
/// Source: semantics §4.
enum ParkedReceiptsProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.receiptOrphaned, .messageStatusChanged]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .channel(.receiptOrphaned(let body)):
            var row = ParkedReceiptRow()
            row.id = body.parkedReceiptID
            row.keyDigest = body.keyDigest
            row.platform = body.platform
            row.channelAccount = body.channelAccount
            row.hasScope = body.hasScope
            row.status = body.status
            row.statusAt = body.statusAt
            row.errorMessage = body.errorMessage
            row.metadata = body.metadata
            try tables.parkedReceipts.put(row)
        case .message(.statusChanged(let body)):
            if let id = body.parkedReceiptID { try tables.parkedReceipts.delete(id) }
        case .message(.received), .message(.sent), .message(.edited), .message(.deleted),
            .message(.retried), .message(.platformIDBound), .message(.attachmentStored),
            .message(.attachmentArchived), .channel(.watermarkRecorded), .tenant, .user, .customer,
            .conversation, .command, .work, .tag, .note, .sla, .automation, .cannedResponse,
            .campaign:
            break
        }
    }
}
