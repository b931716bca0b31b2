import LMDB

extension ConversationTransferRow {
    /// Describes the table `conversation_transfers`.
    public static let table = TableDefinition<ConversationTransferRow>(
        name: "conversation_transfers",
        about: "Who gave a conversation to whom, and why.",
        number: 14,
        indexes: [conversationIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let conversation = 0
    }

    private static let conversationIndex = IndexDefinition<ConversationTransferRow>(
        name: "conversation_id",
        columns: ["conversation_id", "id"],
        serves: "`GET /conversations/{id}/transfers`"
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.conversationID)
        key.append(ascending: row.id)
        keys.append(key)
    }
}
