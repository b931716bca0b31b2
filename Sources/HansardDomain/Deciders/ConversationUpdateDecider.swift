import HansardRecords

/// Decides `update_conversation`: the conversation's own data, never its status.
enum ConversationUpdateDecider {
    /// Changes metadata and channel type; the same values again are no change.
    static func decide<Context: DecisionContext>(
        _ body: UpdateConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let conversation = try context.requireConversation(body.conversation)
        decision.conversationID = conversation.id
        guard conversation.status != .archived else {
            throw Rejection.archived(conversation, "be updated")
        }
        var event = ConversationUpdated()
        event.conversationID = conversation.id
        event.channelType = body.channelType ?? conversation.channelType
        event.metadata = body.metadata.applied(to: conversation.metadata)
        if event.channelType == conversation.channelType, event.metadata == conversation.metadata {
            decision.answer("conversation_id", conversation.id)
            return decision
        }
        decision.emit(.updated(event), of: conversation, at: occasion.occurredAt)
        return decision
    }
}
