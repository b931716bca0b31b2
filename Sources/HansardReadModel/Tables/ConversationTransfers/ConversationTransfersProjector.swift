import HansardDomain

/// Folds events into `conversation_transfers`.
enum ConversationTransfersProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.conversationTransferred]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .conversation(.transferred(let body)):
            var row = ConversationTransferRow()
            row.id = body.transferID
            row.conversationID = body.conversationID
            row.fromUserID = body.fromUserID
            row.toUserID = body.toUserID
            row.transferredBy = body.transferredBy
            row.reason = body.reason
            row.transferredAt = event.occurredAt
            try tables.conversationTransfers.put(row)
        case .conversation: break
        case .tenant, .user, .customer, .message, .channel, .command, .work, .tag, .note, .sla,
            .automation, .cannedResponse, .campaign:
            break
        }
    }
}
