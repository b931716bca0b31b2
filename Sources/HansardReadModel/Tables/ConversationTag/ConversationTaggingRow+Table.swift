import LMDB

extension ConversationTaggingRow {
    /// Describes the table `conversation_tag`.
    public static let table = TableDefinition<ConversationTaggingRow>(
        name: "conversation_tag",
        about: "Which conversation has which tag.",
        number: 13,
        indexes: [conversationIndex, tagIndex],
        counters: [tagCounter]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let conversation = 0
        static let tag = 1
    }

    /// Names the places of the counters in the table's list.
    enum Counter {
        static let tag = 0
    }

    private static let conversationIndex = IndexDefinition<ConversationTaggingRow>(
        name: "conversation_id",
        columns: ["conversation_id", "conversation_tag_id", "id"],
        serves: "`GET /conversations/{id}/tags`",
        lookupByteCount: 8
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.conversationID)
        key.append(ascending: row.conversationTagID)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let tagIndex = IndexDefinition<ConversationTaggingRow>(
        name: "conversation_tag_id",
        columns: ["conversation_tag_id", "id"],
        serves: "deciders: conversations that lose a removed tag"
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.conversationTagID)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let tagCounter = CounterDefinition<ConversationTaggingRow>(
        name: "conversation_tag_id"
    ) {
        Key(id: $0.conversationTagID)
    }
}
