import HansardDomain
import HansardRecords
import LMDB

extension ConversationRow {
    /// Describes the table `conversations`.
    public static let table = TableDefinition<ConversationRow>(
        name: "conversations",
        number: 1,
        indexes: [
            customerPlatformIndex, assigneeStatusIndex, lastMessageIndex, threadIndex,
            platformIndex, unreadIndex, createdIndex,
        ],
        counters: [statusCounter, workloadCounter, platformCounter, unreadCounter]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let customerPlatform = 0
        static let assigneeStatus = 1
        static let lastMessage = 2
        static let thread = 3
        static let platform = 4
        static let unread = 5
        static let created = 6
    }

    /// Names the places of the counters in the table's list.
    enum Counter {
        static let status = 0
        static let workload = 1
        static let platform = 2
        static let unread = 3
    }

    /// Time that the inbox sorts by, microseconds; a conversation without messages is the oldest.
    var sortTime: Int64 { lastMessageAt?.microseconds ?? .min }

    private static let customerPlatformIndex = IndexDefinition<ConversationRow>(
        name: "customer_id_platform",
        columns: ["customer_id", "platform", "id"],
        lookupByteCount: 8
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.customerID)
        key.append(terminated: row.platform)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let assigneeStatusIndex = IndexDefinition<ConversationRow>(
        name: "assigned_to_status",
        columns: ["assigned_to or 0", "status", "last_message_at desc", "id desc"],
        hasDescendingID: true,
        lookupByteCount: 9
    ) { row, keys in
        keys.append(row.sortKey(after: assigneeStatusKey(row.assignedTo ?? 0, row.status)))
    }

    private static let lastMessageIndex = IndexDefinition<ConversationRow>(
        name: "last_message_at",
        columns: ["status", "last_message_at desc", "id desc"],
        hasDescendingID: true
    ) { row, keys in
        keys.append(row.sortKey(after: statusKey(row.status)))
    }

    private static let threadIndex = IndexDefinition<ConversationRow>(
        name: "platform_conversation_id",
        columns: ["digest of platform_conversation_id", "id"],
        lookupByteCount: 16
    ) { row, keys in
        guard let digest = row.threadDigest else { return }
        var key = Key()
        key.append(digest)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let platformIndex = IndexDefinition<ConversationRow>(
        name: "platform",
        columns: ["platform", "last_message_at desc", "id desc"],
        hasDescendingID: true
    ) { row, keys in
        keys.append(row.sortKey(after: platformKey(row.platform)))
    }

    private static let unreadIndex = IndexDefinition<ConversationRow>(
        name: "unread",
        columns: ["last_message_at desc", "id desc"],
        hasDescendingID: true
    ) { row, keys in
        guard row.unreadCount > 0 else { return }
        keys.append(row.sortKey(after: Key()))
    }

    private static let createdIndex = IndexDefinition<ConversationRow>(
        name: "created_at",
        columns: ["created_at desc", "id desc"],
        hasDescendingID: true
    ) { row, keys in
        var key = Key()
        key.append(descending: row.createdAt.microseconds)
        key.append(descending: row.id)
        keys.append(key)
    }

    private static let statusCounter = CounterDefinition<ConversationRow>(name: "status") {
        statusKey($0.status)
    }

    private static let workloadCounter = CounterDefinition<ConversationRow>(name: "workload") {
        assigneeStatusKey($0.assignedTo ?? 0, $0.status)
    }

    private static let platformCounter = CounterDefinition<ConversationRow>(name: "platform") {
        platformKey($0.platform)
    }

    private static let unreadCounter = CounterDefinition<ConversationRow>(name: "unread") {
        $0.unreadCount > 0 ? Key() : nil
    }

    /// Begins a key of `last_message_at`.
    static func statusKey(_ status: ConversationStatus) -> Key {
        var key = Key()
        key.append(status.code)
        return key
    }

    /// Begins a key of `assigned_to_status`.
    ///
    /// - Parameter assignee: user's id; 0 = nobody.
    static func assigneeStatusKey(_ assignee: Int64, _ status: ConversationStatus) -> Key {
        var key = Key()
        key.append(ascending: assignee)
        key.append(status.code)
        return key
    }

    /// Begins a key of `platform`.
    static func platformKey(_ platform: String) -> Key {
        var key = Key()
        key.append(terminated: platform)
        return key
    }

    private func sortKey(after prefix: Key) -> Key {
        var key = prefix
        key.append(descending: sortTime)
        key.append(descending: id)
        return key
    }
}
