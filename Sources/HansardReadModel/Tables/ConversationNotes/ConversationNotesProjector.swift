import HansardDomain

/// Folds events into `conversation_notes`.
enum ConversationNotesProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [
        .noteAdded,
        .noteEdited,
        .noteDeleted,
        .notePinned,
        .noteUnpinned,
    ]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .note(let body): try fold(body, tables.conversationNotes)
        case .tenant, .user, .customer, .conversation, .message, .channel, .command, .work, .tag,
            .sla, .automation, .cannedResponse, .campaign:
            break
        }
    }

    private static func fold(
        _ event: NoteEvent,
        _ rows: TableBuffer<ConversationNoteRow>
    ) throws(ReadModelError) {
        switch event {
        case .added(let body):
            var row = ConversationNoteRow()
            row.id = body.noteID
            row.conversationID = body.conversationID
            row.userID = body.userID
            row.content = body.content
            row.isPinned = body.isPinned
            try rows.put(row)
        case .edited(let body): try rows.update(body.noteID) { $0.content = body.content }
        case .deleted(let body): try rows.delete(body.noteID)
        case .pinned(let body): try rows.update(body.noteID) { $0.isPinned = true }
        case .unpinned(let body): try rows.update(body.noteID) { $0.isPinned = false }
        }
    }
}
