import HansardDomain
import HansardRecords
import LMDB

extension ConversationRow {
    /// Describes the table `conversations`.
    public static let table = TableDefinition<ConversationRow>(
        name: "conversations",
        about: "One thread in the unified inbox a row.",
        number: 1,
        indexes: [
            customerPlatformIndex, assigneeStatusIndex, lastMessageIndex, threadIndex,
            platformIndex, unreadIndex, createdIndex, tagIndex, waitingIndex, queueIndex,
            slaDueIndex, slaBreachedIndex, slaPolicyIndex, resolvedIndex,
        ],
        counters: [
            statusCounter, workloadCounter, platformCounter, unreadCounter, breachedCounter,
        ]
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
        static let tag = 7
        static let waiting = 8
        static let queue = 9
        static let slaDue = 10
        static let slaBreached = 11
        static let slaPolicy = 12
        static let resolved = 13
    }

    /// Names the places of the counters in the table's list.
    enum Counter {
        static let status = 0
        static let workload = 1
        static let platform = 2
        static let unread = 3
        static let breached = 4
    }

    /// Time that the inbox sorts by, microseconds; a conversation without messages is the oldest.
    var sortTime: Int64 { lastMessageAt?.microseconds ?? .min }

    private static let customerPlatformIndex = IndexDefinition<ConversationRow>(
        name: "customer_id_platform",
        columns: ["customer_id", "platform", "id"],
        serves: "`GET /conversations?customer_id=`; the conversation that a message continues",
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
        serves: "`GET /conversations?assigned_to=&status=`; what a user has in hand",
        hasDescendingID: true,
        lookupByteCount: 9
    ) { row, keys in
        keys.append(row.sortKey(after: assigneeStatusKey(row.assignedTo ?? 0, row.status)))
    }

    private static let lastMessageIndex = IndexDefinition<ConversationRow>(
        name: "last_message_at",
        columns: ["status", "last_message_at desc", "id desc"],
        serves: "`GET /conversations`, `GET /conversations?status=`, newest or oldest first",
        hasDescendingID: true
    ) { row, keys in
        keys.append(row.sortKey(after: statusKey(row.status)))
    }

    private static let threadIndex = IndexDefinition<ConversationRow>(
        name: "platform_conversation_id",
        columns: ["digest of platform_conversation_id", "id"],
        serves: "`GET /conversations?platform_conversation_id=`; commands that name one",
        lookupByteCount: 8
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
        serves: "`GET /conversations?platform=`",
        hasDescendingID: true
    ) { row, keys in
        keys.append(row.sortKey(after: platformKey(row.platform)))
    }

    private static let unreadIndex = IndexDefinition<ConversationRow>(
        name: "unread",
        columns: ["last_message_at desc", "id desc"],
        serves: "`GET /conversations?unread=true`",
        hasDescendingID: true
    ) { row, keys in
        guard row.unreadCount > 0 else { return }
        keys.append(row.sortKey(after: Key()))
    }

    private static let createdIndex = IndexDefinition<ConversationRow>(
        name: "created_at",
        columns: ["created_at desc", "id desc"],
        serves: "`GET /conversations?sort=-created_at`",
        hasDescendingID: true
    ) { row, keys in
        var key = Key()
        key.append(descending: row.createdAt.microseconds)
        key.append(descending: row.id)
        keys.append(key)
    }

    private static let tagIndex = IndexDefinition<ConversationRow>(
        name: "tag",
        columns: ["tag id", "last_message_at desc", "id desc"],
        serves: "`GET /conversations?tag=`",
        hasDescendingID: true
    ) { row, keys in
        for tag in row.tagIDs { keys.append(row.sortKey(after: tagKey(tag))) }
    }

    private static let waitingIndex = IndexDefinition<ConversationRow>(
        name: "waiting_since",
        columns: ["waiting_since", "id"],
        serves: "`GET /conversations?sort=waiting_since`"
    ) { row, keys in
        guard let time = row.waitingSince else { return }
        keys.append(timeKey(time, row.id))
    }

    private static let queueIndex = IndexDefinition<ConversationRow>(
        name: "queue",
        columns: ["waiting_since or the end of time", "id"],
        serves: "`GET /queue`; deciders: who is next"
    ) { row, keys in
        guard let time = row.queuedSince else { return }
        keys.append(timeKey(time, row.id))
    }

    private static let slaDueIndex = IndexDefinition<ConversationRow>(
        name: "sla_due",
        columns: ["next due", "id"],
        serves: "`GET /sla/due`, `GET /conversations?sort=sla_due`; deciders: what is due"
    ) { row, keys in
        guard let time = row.nextDueAt else { return }
        keys.append(timeKey(time, row.id))
    }

    private static let slaBreachedIndex = IndexDefinition<ConversationRow>(
        name: "sla_breached",
        columns: ["last_message_at desc", "id desc"],
        serves: "`GET /sla/breaches`, `GET /conversations?sla=breached`",
        hasDescendingID: true
    ) { row, keys in
        guard row.isBreached else { return }
        keys.append(row.sortKey(after: Key()))
    }

    private static let slaPolicyIndex = IndexDefinition<ConversationRow>(
        name: "sla_policy_id",
        columns: ["sla_policy_id", "id"],
        serves: "conversations by policy"
    ) { row, keys in
        guard let policy = row.slaPolicyID else { return }
        var key = Key()
        key.append(ascending: policy)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let resolvedIndex = IndexDefinition<ConversationRow>(
        name: "resolved_at",
        columns: ["resolved_at where resolved", "id"],
        serves: "deciders: resolved conversations to archive"
    ) { row, keys in
        guard row.status == .resolved, let time = row.resolvedAt else { return }
        keys.append(timeKey(time, row.id))
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

    private static let breachedCounter = CounterDefinition<ConversationRow>(
        name: "sla_breached"
    ) {
        $0.isBreached ? Key() : nil
    }

    /// Begins a key of `last_message_at`.
    static func statusKey(_ status: ConversationStatus) -> Key {
        var key = Key()
        key.append(status.code)
        return key
    }

    /// Begins a key of `assigned_to_status`; assignee 0 = nobody.
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

    /// Begins a key of `tag`.
    static func tagKey(_ tag: Int64) -> Key {
        var key = Key()
        key.append(ascending: tag)
        return key
    }

    /// Makes a key of a time, the earliest first, and an id.
    static func timeKey(_ time: Timestamp, _ id: Int64) -> Key {
        var key = Key()
        key.append(ascending: time.microseconds)
        key.append(ascending: id)
        return key
    }

    private func sortKey(after prefix: Key) -> Key {
        var key = prefix
        key.append(descending: sortTime)
        key.append(descending: id)
        return key
    }
}
