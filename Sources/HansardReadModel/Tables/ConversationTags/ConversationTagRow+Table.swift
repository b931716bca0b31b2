import HansardDomain
import HansardRecords
import LMDB

extension ConversationTagRow {
    /// Describes the table `conversation_tags`.
    public static let table = TableDefinition<ConversationTagRow>(
        name: "conversation_tags",
        about: "Tags that conversations can have.",
        number: 12,
        indexes: [nameIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let name = 0
    }

    private static let nameIndex = IndexDefinition<ConversationTagRow>(
        name: "name",
        columns: ["hash of the lower-case name", "id"],
        serves: "deciders: a tag by its name",
        lookupByteCount: 16
    ) { row, keys in
        var key = Key()
        key.append(Hash128.hash(row.name.lowercased()))
        key.append(ascending: row.id)
        keys.append(key)
    }
}
