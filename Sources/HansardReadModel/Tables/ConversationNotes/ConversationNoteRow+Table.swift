import LMDB

extension ConversationNoteRow {
    /// Describes the table `conversation_notes`.
    public static let table = TableDefinition<ConversationNoteRow>(
        name: "conversation_notes",
        about: "What the team says among itself about a conversation.",
        number: 11,
        indexes: [conversationIndex, userIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let conversation = 0
        static let user = 1
    }

    private static let conversationIndex = IndexDefinition<ConversationNoteRow>(
        name: "conversation_id",
        columns: ["conversation_id", "is_pinned first", "id"],
        serves: "`GET /conversations/{id}/notes`"
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.conversationID)
        key.append(UInt8(row.isPinned ? 0 : 1))
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let userIndex = IndexDefinition<ConversationNoteRow>(
        name: "user_id",
        columns: ["user_id", "id"],
        serves: "notes by author"
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.userID)
        key.append(ascending: row.id)
        keys.append(key)
    }
}
