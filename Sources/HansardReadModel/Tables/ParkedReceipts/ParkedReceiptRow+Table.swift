import LMDB

extension ParkedReceiptRow {
    /// Describes the table `parked_receipts`.
    public static let table = TableDefinition<ParkedReceiptRow>(
        name: "parked_receipts",
        about: "Reports about messages that nobody knows yet.",
        number: 8,
        isShown: false,
        indexes: [keyIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let key = 0
    }

    private static let keyIndex = IndexDefinition<ParkedReceiptRow>(
        name: "platform_message_id",
        columns: ["digest of platform_message_id", "id"],
        serves: "the reports that wait for a message",
        lookupByteCount: 8
    ) { row, keys in
        var key = Key()
        key.append(row.keyDigest)
        key.append(ascending: row.id)
        keys.append(key)
    }
}
