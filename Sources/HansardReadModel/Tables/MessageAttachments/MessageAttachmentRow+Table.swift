import HansardDomain
import HansardRecords
import LMDB

extension MessageAttachmentRow {
    /// Describes the table `message_attachments`.
    public static let table = TableDefinition<MessageAttachmentRow>(
        name: "message_attachments",
        about: "One media file of a message a row.",
        number: 3,
        indexes: [messageTypeIndex, typeIndex, keptIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let messageType = 0
        static let type = 1
        static let kept = 2
    }

    private static let messageTypeIndex = IndexDefinition<MessageAttachmentRow>(
        name: "message_id_type",
        columns: ["message_id", "type", "id"],
        serves: "`GET /messages/{id}/attachments`; the files of a repeated message",
        lookupByteCount: 8
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.messageID)
        key.append(row.type.code)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let keptIndex = IndexDefinition<MessageAttachmentRow>(
        name: "created_at",
        columns: ["created_at where not archived", "id"],
        serves: "deciders: files to archive"
    ) { row, keys in
        guard !row.isArchived else { return }
        var key = Key()
        key.append(ascending: row.createdAt.microseconds)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let typeIndex = IndexDefinition<MessageAttachmentRow>(
        name: "type",
        columns: ["type", "id"],
        serves: "`GET /attachments?type=`"
    ) { row, keys in
        var key = Key()
        key.append(row.type.code)
        key.append(ascending: row.id)
        keys.append(key)
    }
}
