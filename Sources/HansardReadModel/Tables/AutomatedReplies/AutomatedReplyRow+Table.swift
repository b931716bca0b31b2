import LMDB

extension AutomatedReplyRow {
    /// Describes the table `automated_replies`.
    public static let table = TableDefinition<AutomatedReplyRow>(
        name: "automated_replies",
        about: "Rules of the chatbot.",
        number: 17,
        indexes: [activeIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let active = 0
    }

    private static let activeIndex = IndexDefinition<AutomatedReplyRow>(
        name: "is_active_priority",
        columns: ["priority desc where is_active", "id"],
        serves: "deciders: the rules that may answer",
        lookupByteCount: 1
    ) { row, keys in
        guard row.isActive else { return }
        var key = Key()
        key.append(UInt8(1))
        key.append(descending: row.priority)
        key.append(ascending: row.id)
        keys.append(key)
    }
}
