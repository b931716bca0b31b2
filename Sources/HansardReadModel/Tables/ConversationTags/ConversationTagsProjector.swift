import HansardDomain

/// Folds events into `conversation_tags`.
enum ConversationTagsProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.tagDefined, .tagRemoved]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .tag(.defined(let body)):
            var row = ConversationTagRow()
            row.id = body.tagID
            row.name = body.name
            row.color = body.color
            row.description = body.description
            try tables.conversationTags.put(row)
        case .tag(.removed(let body)): try tables.conversationTags.delete(body.tagID)
        case .tenant, .user, .customer, .conversation, .message, .channel, .command, .work, .note,
            .sla, .automation, .cannedResponse, .campaign:
            break
        }
    }
}
