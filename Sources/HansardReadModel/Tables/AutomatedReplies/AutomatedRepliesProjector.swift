import HansardDomain

/// Folds events into `automated_replies`.
enum AutomatedRepliesProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.automatedReplyDefined]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .automation(.replyDefined(let body)):
            var row = AutomatedReplyRow()
            row.id = body.automatedReplyID
            row.name = body.name
            row.triggerType = body.triggerType
            row.keywords = body.keywords
            row.replyMessage = body.replyMessage
            row.replyType = body.replyType
            row.replyMetadata = body.replyMetadata
            row.isActive = body.isActive
            row.priority = body.priority
            row.conditions = body.conditions
            try tables.automatedReplies.put(row)
        case .automation: break
        case .tenant, .user, .customer, .conversation, .message, .channel, .command, .work, .tag,
            .note, .sla, .cannedResponse, .campaign:
            break
        }
    }
}
