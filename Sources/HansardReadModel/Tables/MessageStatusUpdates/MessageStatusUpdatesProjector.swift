import HansardDomain
import HansardRecords

/// Folds events into `message_status_updates`: one row a report.
///
/// Source: semantics §4.
enum MessageStatusUpdatesProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.messageStatusChanged, .watermarkRecorded]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .message(.statusChanged(let body)):
            var row = MessageStatusUpdateRow()
            row.id = body.statusUpdateID
            row.messageID = body.messageID
            row.status = body.status
            row.statusAt = body.statusAt
            row.metadata = body.metadata
            try tables.messageStatusUpdates.put(row)
        case .channel(.watermarkRecorded(let body)):
            for rise in body.rises {
                var row = MessageStatusUpdateRow()
                row.id = rise.statusUpdateID
                row.messageID = rise.messageID
                row.status = body.status
                row.statusAt = body.watermarkAt
                try tables.messageStatusUpdates.put(row)
            }
        case .message(.received), .message(.sent), .message(.edited), .message(.deleted),
            .message(.retried), .message(.platformIDBound), .message(.attachmentStored),
            .message(.attachmentArchived), .channel(.receiptOrphaned), .tenant, .user, .customer,
            .conversation, .command, .work, .tag, .note, .sla, .automation, .cannedResponse,
            .campaign:
            break
        }
    }
}
