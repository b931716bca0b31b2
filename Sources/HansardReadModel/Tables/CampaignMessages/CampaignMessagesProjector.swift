import HansardDomain
import HansardRecords

/// Folds events into `campaign_messages`: receipts of its message flow to the row.
///
/// Semantics §12.
enum CampaignMessagesProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [
        .campaignMessageSent,
        .messageStatusChanged,
        .messageRetried,
        .watermarkRecorded,
    ]

    /// Folds one event; the message's own row is folded before.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .campaign(.messageSent(let body)):
            var row = CampaignMessageRow()
            row.id = body.campaignMessageID
            row.campaignID = body.campaignID
            row.customerID = body.customerID
            row.messageID = body.messageID
            try tables.campaignMessages.put(row)
        case .message(.statusChanged(let body)):
            try follow(body.messageID, body.status, body.statusAt, tables)
        case .message(.retried(let body)): try follow(body.messageID, .pending, nil, tables)
        case .channel(.watermarkRecorded(let body)):
            for rise in body.rises {
                try follow(rise.messageID, body.status, body.watermarkAt, tables)
            }
        case .campaign, .message, .channel: break
        case .tenant, .user, .customer, .conversation, .command, .work, .tag, .note, .sla,
            .automation, .cannedResponse:
            break
        }
    }

    /// Takes over how far the message got.
    private static func follow(
        _ messageID: Int64,
        _ status: MessageStatus,
        _ statusAt: Timestamp?,
        _ tables: WriteSet
    ) throws(ReadModelError) {
        guard let message = try tables.messages.get(messageID),
            let id = message.campaignMessageID
        else { return }
        try tables.campaignMessages.update(id) { row in
            row.status = message.status
            row.deliveredAt = message.deliveredAt
            row.readAt = message.readAt
            row.failedAt = message.failedAt
            row.errorMessage = message.errorMessage
            // A message that failed ignores that it was sent.
            if status == .sent, message.status != .failed, row.sentAt == nil {
                row.sentAt = statusAt
            }
        }
    }
}
