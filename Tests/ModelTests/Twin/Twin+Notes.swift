extension Twin {
    static let notesTable = Table(
        "conversation_notes",
        ["id", "conversation_id", "user_id", "content", "is_pinned"]
    )

    /// SEMANTICS 12: a note moves nothing of its conversation.
    mutating func addNote(_ command: Item) throws(Refusal) {
        let conversation = try requireConversation(command)
        named = conversation.id
        guard let author = command["user_id"].int ?? actingUser else {
            throw Refusal("missing_field")
        }
        try requireUser(author)
        if command["content"].text?.isAllSpace == true { throw Refusal("invalid_field") }
        notes.add(
            Row([
                "conversation_id": .int(conversation.id), "user_id": .int(author),
                "content": command["content"],
                "is_pinned": .bool(command["is_pinned"].bool ?? false),
            ])
        )
        note("note.added", conversation.id)
    }

    mutating func editNote(_ command: Item) throws(Refusal) {
        let row = try requireNote(command)
        if command["content"].text?.isAllSpace == true { throw Refusal("invalid_field") }
        if row["content"] == command["content"] { return }
        notes.change(row.id) { $0["content"] = command["content"] }
        note("note.edited", named)
    }

    mutating func deleteNote(_ command: Item) throws(Refusal) {
        notes.remove(try requireNote(command).id)
        note("note.deleted", named)
    }

    mutating func pinNote(_ command: Item, _ isPinned: Bool) throws(Refusal) {
        let row = try requireNote(command)
        if row.isTrue("is_pinned") == isPinned { return }
        notes.change(row.id) { $0["is_pinned"] = .bool(isPinned) }
        note(isPinned ? "note.pinned" : "note.unpinned", named)
    }

    private mutating func requireNote(_ command: Item) throws(Refusal) -> Row {
        guard let row = notes[command["note_id"].int ?? 0] else { throw Refusal("unknown_note") }
        named = row["conversation_id"].int
        return row
    }
}
