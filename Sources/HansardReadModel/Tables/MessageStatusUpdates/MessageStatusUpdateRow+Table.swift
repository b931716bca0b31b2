import LMDB

extension MessageStatusUpdateRow {
    /// Describes the table `message_status_updates`.
    public static let table = TableDefinition<MessageStatusUpdateRow>(
        name: "message_status_updates",
        about: "One report of a platform about a message a row.",
        number: 4,
        indexes: [messageIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let message = 0
    }

    private static let messageIndex = IndexDefinition<MessageStatusUpdateRow>(
        name: "message_id",
        columns: ["message_id", "id"],
        serves: "`GET /messages/{id}/status_updates`; repeated receipts",
        lookupByteCount: 8
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.messageID)
        key.append(ascending: row.id)
        keys.append(key)
    }
}
