import LMDB

extension CustomerRow {
    /// Describes the table `customers`.
    public static let table = TableDefinition<CustomerRow>(
        name: "customers",
        about: "The directory of those who write.",
        number: 6,
        indexes: [identityIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let identity = 0
    }

    private static let identityIndex = IndexDefinition<CustomerRow>(
        name: "identity",
        columns: ["digest of an identity", "id"],
        serves: "the customer who writes from an account of a platform",
        lookupByteCount: 16
    ) { row, keys in
        for digest in row.identityDigests {
            var key = Key()
            key.append(digest)
            key.append(ascending: row.id)
            keys.append(key)
        }
    }
}
