import HansardRecords

/// Decides what the team notes about a conversation; never shown to a customer, never counted.
///
/// Source: contract §1, semantics §12.
enum NoteDecider {
    /// Writes a note.
    static func decide<Context: DecisionContext>(
        _ body: AddNote,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var (decision, conversation) = try begin(body.conversation, &context)
        guard let author = body.userID ?? occasion.actingUserID else {
            throw Rejection.missing("user_id", "give the user who writes the note")
        }
        _ = try context.requireUser(author, field: "user_id")
        guard !body.content.isBlank else { throw Rejection.empty("content") }
        var event = NoteAdded()
        event.conversationID = conversation.id
        event.noteID = context.allocate(.note)
        event.userID = author
        event.content = body.content
        event.isPinned = body.isPinned ?? false
        decision.emit(.added(event), of: conversation, at: occasion.occurredAt)
        return decision
    }

    /// Changes what a note reads; the same text is no change.
    static func decide<Context: DecisionContext>(
        _ body: EditNote,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var (decision, note, conversation) = try begin(note: body.noteID, &context)
        guard !body.content.isBlank else { throw Rejection.empty("content") }
        guard note.content != body.content else { return answer(note, decision) }
        var event = NoteEdited()
        event.conversationID = note.conversationID
        event.noteID = note.id
        event.content = body.content
        decision.emit(.edited(event), of: conversation, at: occasion.occurredAt)
        return decision
    }

    /// Removes a note.
    static func decide<Context: DecisionContext>(
        _ body: DeleteNote,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var (decision, note, conversation) = try begin(note: body.noteID, &context)
        var event = NoteDeleted()
        event.conversationID = note.conversationID
        event.noteID = note.id
        decision.emit(.deleted(event), of: conversation, at: occasion.occurredAt)
        return decision
    }

    /// Puts a note on top; one that is there is no change.
    static func decide<Context: DecisionContext>(
        _ body: PinNote,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var (decision, note, conversation) = try begin(note: body.noteID, &context)
        guard !note.isPinned else { return answer(note, decision) }
        var event = NotePinned()
        event.conversationID = note.conversationID
        event.noteID = note.id
        decision.emit(.pinned(event), of: conversation, at: occasion.occurredAt)
        return decision
    }

    /// Takes a note from the top; one that is not there is no change.
    static func decide<Context: DecisionContext>(
        _ body: UnpinNote,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var (decision, note, conversation) = try begin(note: body.noteID, &context)
        guard note.isPinned else { return answer(note, decision) }
        var event = NoteUnpinned()
        event.conversationID = note.conversationID
        event.noteID = note.id
        decision.emit(.unpinned(event), of: conversation, at: occasion.occurredAt)
        return decision
    }

    private static func begin<Context: DecisionContext>(
        _ reference: ConversationReference,
        _ context: inout Context
    ) throws(Rejection) -> (Decision, ConversationFacts) {
        let conversation = try context.requireConversation(reference)
        var decision = Decision()
        decision.conversationID = conversation.id
        return (decision, conversation)
    }

    private static func begin<Context: DecisionContext>(
        note id: Int64,
        _ context: inout Context
    ) throws(Rejection) -> (Decision, NoteFacts, ConversationFacts) {
        guard let note = try context.note(id) else {
            throw Rejection.unknown(.unknownNote, "note", id, field: "note_id")
        }
        let conversation = try context.requireConversation(note.conversationID)
        var decision = Decision()
        decision.conversationID = conversation.id
        return (decision, note, conversation)
    }

    private static func answer(_ note: NoteFacts, _ decision: Decision) -> Decision {
        var decision = decision
        decision.answer("conversation_id", note.conversationID)
        decision.answer("note_id", note.id)
        return decision
    }
}
