import HansardDomain

/// Folds events into the pivot `conversation_tag`.
enum ConversationTaggingsProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.conversationTagged, .conversationUntagged]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .conversation(.tagged(let body)):
            var row = ConversationTaggingRow()
            row.id = body.taggingID
            row.conversationID = body.conversationID
            row.conversationTagID = body.tagID
            try tables.conversationTaggings.put(row)
        case .conversation(.untagged(let body)):
            try tables.conversationTaggings.delete(body.taggingID)
        case .conversation: break
        case .tenant, .user, .customer, .message, .channel, .command, .work, .tag, .note, .sla,
            .automation, .cannedResponse, .campaign:
            break
        }
    }
}
