import HansardRecords

/// Decides what changes a recorded message: retry, edit, delete.
///
/// Source: semantics §1, §4.
enum MessageChangeDecider {
    /// Returns a failed message to pending for its next attempt.
    static func decide<Context: DecisionContext>(
        _ body: RetryMessage,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        let (message, conversation) = try context.requireMessage(body.message)
        var decision = Decision()
        decision.conversationID = conversation.id
        guard conversation.status != .archived else {
            throw Rejection.archived(conversation, "send a message again")
        }
        guard !message.isDeleted else { throw deleted(message, "be sent again") }
        guard message.direction == .outbound, message.status == .failed else {
            throw Rejection(
                .invalidTransition,
                "message \(message.id) is \(message.direction.rawValue) and "
                    + "\(message.status.rawValue) and cannot become pending; only a failed "
                    + "outbound message is sent again",
                field: "message_id",
                bound: "from failed"
            )
        }
        var event = MessageRetried()
        event.conversationID = conversation.id
        event.messageID = message.id
        event.attempt = message.attempt + 1
        decision.emit(.retried(event), of: conversation, at: occasion.occurredAt)
        return decision
    }

    /// Changes the text of a message; the same text again is no change.
    static func decide<Context: DecisionContext>(
        _ body: EditMessage,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        let (message, conversation) = try context.requireMessage(body.message)
        guard !message.isDeleted else { throw deleted(message, "be edited") }
        return revise(
            message,
            conversation,
            type: message.type,
            content: body.content.applied(to: message.content),
            metadata: nil,
            customerID: nil,
            occasion
        )
    }

    /// Takes a message back: row and counts stay; a second time is no change.
    static func decide<Context: DecisionContext>(
        _ body: DeleteMessage,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        let (message, conversation) = try context.requireMessage(body.message)
        var decision = Decision()
        guard !message.isDeleted else {
            decision.answer(message: message, of: conversation)
            return decision
        }
        decision.conversationID = conversation.id
        var event = MessageDeleted()
        event.conversationID = conversation.id
        event.messageID = message.id
        decision.emit(.deleted(event), of: conversation, at: occasion.occurredAt)
        return decision
    }

    /// Compares a message with what it shall read; other type or content is an edit.
    ///
    /// - Parameters:
    ///   - message: Message as it stands.
    ///   - conversation: Conversation that it belongs to.
    ///   - type: Type that it shall have.
    ///   - content: Text that it shall read.
    ///   - metadata: Metadata that came with the edit; nil keeps what stands.
    ///   - customerID: Whose key seals the text; nil = the conversation's customer.
    ///   - occasion: When and why.
    /// - Returns: An edit, or no event when nothing differs or the message was deleted.
    static func revise(
        _ message: MessageFacts,
        _ conversation: ConversationFacts,
        type: String,
        content: String?,
        metadata: JSONText?,
        customerID: Int64?,
        _ occasion: Occasion
    ) -> Decision {
        var decision = Decision()
        let isSame = message.type == type && message.content == content
        if message.isDeleted || isSame {
            decision.answer(message: message, of: conversation)
            return decision
        }
        decision.conversationID = conversation.id
        var event = MessageEdited()
        event.conversationID = conversation.id
        event.messageID = message.id
        event.type = type
        event.content = content
        event.metadata = metadata ?? message.metadata
        decision.emit(
            .edited(event),
            of: conversation,
            at: occasion.occurredAt,
            customerID: customerID
        )
        return decision
    }

    private static func deleted(_ message: MessageFacts, _ action: String) -> Rejection {
        Rejection(
            .invalidTransition,
            "message \(message.id) is deleted and cannot \(action); send a new message instead",
            field: "message_id"
        )
    }
}
