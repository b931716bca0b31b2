import LMDB

extension SLAPolicyRow {
    /// Describes the table `sla_policies`.
    public static let table = TableDefinition<SLAPolicyRow>(
        name: "sla_policies",
        about: "What is promised to whom.",
        number: 15,
        indexes: [activeIndex, defaultIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let active = 0
        static let defaults = 1
    }

    private static let activeIndex = IndexDefinition<SLAPolicyRow>(
        name: "is_active",
        columns: ["is_active first", "id"],
        serves: "deciders: the policy of a conversation that begins",
        lookupByteCount: 1
    ) { row, keys in
        var key = Key()
        key.append(UInt8(row.isActive ? 0 : 1))
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let defaultIndex = IndexDefinition<SLAPolicyRow>(
        name: "is_default",
        columns: ["id where is_default"],
        serves: "deciders: the default policy",
        lookupByteCount: 1
    ) { row, keys in
        guard row.isDefault else { return }
        var key = Key()
        key.append(UInt8(1))
        key.append(ascending: row.id)
        keys.append(key)
    }
}
