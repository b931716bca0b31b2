import HansardRecords

extension Decision {
    /// Adds a fact about a conversation to its stream, sealed with its customer's key.
    mutating func emit(
        _ event: ConversationEvent,
        of conversation: ConversationFacts,
        at occurredAt: Timestamp
    ) {
        emit(
            .conversation(event),
            on: Stream(.conversation, conversation.id),
            at: occurredAt,
            key: conversation.customerID
        )
    }

    /// Adds a fact about a message to its conversation's stream.
    ///
    /// - Parameters:
    ///   - event: The fact.
    ///   - conversation: Conversation whose stream takes it.
    ///   - occurredAt: When it happened.
    ///   - customerID: Whose key seals it, where it is not the conversation's customer: the writer
    ///     of a message in a group.
    ///   - actor: Who caused it; nil = who asked for the command.
    mutating func emit(
        _ event: MessageEvent,
        of conversation: ConversationFacts,
        at occurredAt: Timestamp,
        customerID: Int64? = nil,
        by actor: Actor? = nil
    ) {
        emit(
            .message(event),
            on: Stream(.conversation, conversation.id),
            at: occurredAt,
            key: customerID ?? conversation.customerID,
            by: actor
        )
    }

    /// Adds a fact about a note to its conversation's stream.
    mutating func emit(
        _ event: NoteEvent,
        of conversation: ConversationFacts,
        at occurredAt: Timestamp
    ) {
        emit(
            .note(event),
            on: Stream(.conversation, conversation.id),
            at: occurredAt,
            key: conversation.customerID
        )
    }

    /// Adds a fact about a promise of time to its conversation's stream.
    mutating func emit(
        _ event: SLAEvent,
        of conversation: ConversationFacts,
        at occurredAt: Timestamp
    ) {
        emit(
            .sla(event),
            on: Stream(.conversation, conversation.id),
            at: occurredAt,
            key: conversation.customerID
        )
    }

    /// Names an existing message in the answer of a command without effect.
    mutating func answer(message: MessageFacts, of conversation: ConversationFacts) {
        conversationID = conversation.id
        answer("conversation_id", conversation.id)
        answer("message_id", message.id)
    }
}
