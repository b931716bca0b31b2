import HansardDomain
import HansardRecords
import LMDB

extension MessageAttachmentRow {
    /// Describes the table `message_attachments`.
    public static let table = TableDefinition<MessageAttachmentRow>(
        name: "message_attachments",
        number: 3,
        indexes: [messageTypeIndex, typeIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let messageType = 0
        static let type = 1
    }

    private static let messageTypeIndex = IndexDefinition<MessageAttachmentRow>(
        name: "message_id_type",
        columns: ["message_id", "type", "id"],
        lookupByteCount: 8
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.messageID)
        key.append(row.type.code)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let typeIndex = IndexDefinition<MessageAttachmentRow>(
        name: "type",
        columns: ["type", "id"]
    ) { row, keys in
        var key = Key()
        key.append(row.type.code)
        key.append(ascending: row.id)
        keys.append(key)
    }
}
