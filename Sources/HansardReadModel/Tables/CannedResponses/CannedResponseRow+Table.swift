import HansardDomain
import HansardRecords
import LMDB

extension CannedResponseRow {
    /// Describes the table `canned_responses`.
    public static let table = TableDefinition<CannedResponseRow>(
        name: "canned_responses",
        about: "Quick replies of the team.",
        number: 18,
        indexes: [shortcutIndex, userIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let shortcut = 0
        static let user = 1
    }

    private static let shortcutIndex = IndexDefinition<CannedResponseRow>(
        name: "shortcut",
        columns: ["hash of shortcut", "id"],
        serves: "deciders: whether a shortcut is free",
        lookupByteCount: 16
    ) { row, keys in
        guard let shortcut = row.shortcut else { return }
        var key = Key()
        key.append(Hash128.hash(shortcut))
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let userIndex = IndexDefinition<CannedResponseRow>(
        name: "user_id",
        columns: ["user_id or 0", "id"],
        serves: "canned responses by owner"
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.userID ?? 0)
        key.append(ascending: row.id)
        keys.append(key)
    }
}
