import HansardRecords

/// Decides `read_conversation`: the read marker.
///
/// Source: semantics §7.
enum ReadDecider {
    /// Moves the marker forward by message id, never back; archived conversations are read too.
    static func decide<Context: DecisionContext>(
        _ body: ReadConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let conversation = try context.requireConversation(body.conversation)
        decision.conversationID = conversation.id
        try context.requireUser(ifGiven: body.userID, field: "user_id")
        let marker = body.upToMessageID ?? conversation.lastMessageID
        if let id = body.upToMessageID {
            guard let message = try context.message(id),
                message.conversationID == conversation.id
            else {
                throw Rejection(
                    .unknownMessage,
                    "message \(id) is not of conversation \(conversation.id); give the id of one "
                        + "of its messages, or leave up_to_message_id out to read all",
                    field: "up_to_message_id"
                )
            }
        }
        guard marker > conversation.readUpToMessageID else {
            decision.answer("conversation_id", conversation.id)
            if marker > 0 { decision.answer("message_id", marker) }
            return decision
        }
        var event = ConversationRead()
        event.conversationID = conversation.id
        event.userID = body.userID ?? occasion.actingUserID
        event.upToMessageID = marker
        event.unreadCount = try context.unreadCount(conversation: conversation.id, after: marker)
        decision.emit(.read(event), of: conversation, at: occasion.occurredAt)
        return decision
    }
}
