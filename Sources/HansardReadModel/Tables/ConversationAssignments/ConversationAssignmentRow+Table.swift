import LMDB

extension ConversationAssignmentRow {
    /// Describes the table `conversation_assignments`.
    public static let table = TableDefinition<ConversationAssignmentRow>(
        name: "conversation_assignments",
        about: "Who answered for a conversation, and when.",
        number: 5,
        indexes: [conversationIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let conversation = 0
    }

    private static let conversationIndex = IndexDefinition<ConversationAssignmentRow>(
        name: "conversation_id",
        columns: ["conversation_id", "id"],
        serves: "`GET /conversations/{id}/assignments`"
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.conversationID)
        key.append(ascending: row.id)
        keys.append(key)
    }
}
