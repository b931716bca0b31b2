import HansardDomain
import HansardRecords
import LMDB

extension MessageRow {
    /// Describes the table `messages`.
    public static let table = TableDefinition<MessageRow>(
        name: "messages",
        about: "One message a row, either way.",
        number: 2,
        indexes: [conversationIndex, platformIDIndex, statusIndex, userIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let conversation = 0
        static let platformID = 1
        static let status = 2
        static let user = 3
    }

    private static let conversationIndex = IndexDefinition<MessageRow>(
        name: "conversation_id_created_at",
        columns: ["conversation_id", "created_at", "id"],
        serves: "`GET /conversations/{id}/messages`; unread counts and watermarks",
        lookupByteCount: 8
    ) { row, keys in
        var key = conversationKey(row.conversationID)
        key.append(ascending: row.createdAt.microseconds)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let platformIDIndex = IndexDefinition<MessageRow>(
        name: "platform_message_id",
        columns: ["digest of platform_message_id", "id"],
        serves: "`GET /messages?platform=&platform_message_id=`; receipts and repeats",
        lookupByteCount: 8
    ) { row, keys in
        guard let digest = row.keyDigest else { return }
        var key = Key()
        key.append(digest)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let statusIndex = IndexDefinition<MessageRow>(
        name: "status_created_at",
        columns: ["status", "created_at", "id"],
        serves: "`GET /messages?status=&after=`"
    ) { row, keys in
        var key = statusKey(row.status)
        key.append(ascending: row.createdAt.microseconds)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let userIndex = IndexDefinition<MessageRow>(
        name: "user_id",
        columns: ["user_id", "id"],
        serves: "messages by author"
    ) { row, keys in
        guard let user = row.userID else { return }
        var key = Key()
        key.append(ascending: user)
        key.append(ascending: row.id)
        keys.append(key)
    }

    /// Begins a key of `conversation_id_created_at`.
    static func conversationKey(_ conversationID: Int64) -> Key {
        var key = Key()
        key.append(ascending: conversationID)
        return key
    }

    /// Begins a key of `status_created_at`.
    static func statusKey(_ status: MessageStatus) -> Key {
        var key = Key()
        key.append(status.code)
        return key
    }
}
