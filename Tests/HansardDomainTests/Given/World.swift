import HansardDomain
import HansardRecords

/// Knows what a decision may look up, in plain dictionaries: the obvious twin of the read models.
struct World {
    var settings = TenantSettings()
    var users: [Int64: UserFacts] = [:]
    var customers: [Int64: CustomerFacts] = [:]
    var owners: [Digest16: Int64] = [:]
    var conversations: [Int64: ConversationFacts] = [:]
    var threads: [Digest16: Int64] = [:]
    var messages: [Int64: MessageFacts] = [:]
    var progress: [Int64: MessageProgress] = [:]
    var attachments: [Int64: AttachmentFacts] = [:]
    var statusUpdates: [StatusUpdate] = []
    var parked: [ParkedReceipt] = []
    var watermarks: [Digest16: WatermarkFacts] = [:]
    var highest: [IDSequence: Int64] = [:]
    /// Makes every look-up of a user fail, as storage can.
    var failsLookups = false

    struct StatusUpdate: Equatable {
        var message: Int64
        var status: MessageStatus
        var at: Timestamp
    }

    /// Hashes parts to 64 bits, the same in every run (FNV-1a).
    static func hash(_ parts: String?...) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in (part.map { "+" + $0 } ?? "-").utf8 + [0] {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        return hash
    }
}

extension World: DecisionContext {
    mutating func allocate(_ sequence: IDSequence) -> Int64 {
        highest[sequence, default: 0] += 1
        return highest[sequence, default: 0]
    }

    mutating func reserve(_ id: Int64, in sequence: IDSequence) {
        highest[sequence] = max(highest[sequence, default: 0], id)
    }

    func digest(of key: MessageKey) -> Digest16 {
        Digest16(
            high: Self.hash(key.platform, key.platformMessageID),
            low: Self.hash(key.channelAccount, key.scope)
        )
    }

    func digest(of identity: CustomerIdentity) -> Digest16 {
        Digest16(
            high: Self.hash("identity", identity.platform, identity.channelAccount),
            low: Self.hash(identity.platformUserID)
        )
    }

    func digest(thread platform: String, account: String?, id: String) -> Digest16 {
        Digest16(high: Self.hash("thread", platform, account), low: Self.hash(id))
    }

    func user(_ id: Int64) throws(Rejection) -> UserFacts? {
        if failsLookups { throw Rejection(.storageFailed, "users: read failed; check the disk") }
        return users[id]
    }

    func customer(_ id: Int64) throws(Rejection) -> CustomerFacts? { customers[id] }

    func customerID(identity: Digest16) throws(Rejection) -> Int64? { owners[identity] }

    func conversation(_ id: Int64) throws(Rejection) -> ConversationFacts? { conversations[id] }

    func latestConversation(
        customer: Int64,
        platform: String,
        channelAccount: String?
    ) throws(Rejection) -> ConversationFacts? {
        conversations.values.filter {
            $0.customerID == customer && $0.platform == platform
                && $0.channelAccount == channelAccount && $0.platformConversationID == nil
        }.max { $0.id < $1.id }
    }

    func latestConversation(thread: Digest16) throws(Rejection) -> ConversationFacts? {
        threads[thread].flatMap { conversations[$0] }
    }

    func message(_ id: Int64) throws(Rejection) -> MessageFacts? { messages[id] }

    func messages(key: Digest16) throws(Rejection) -> [MessageFacts] {
        messages.values.filter { $0.keyDigest == key }.sorted { $0.id < $1.id }
    }

    func messages(looseKey: Digest16) throws(Rejection) -> [MessageFacts] {
        messages.values.filter { $0.keyDigest?.high == looseKey.high }.sorted { $0.id < $1.id }
    }

    func attachment(_ id: Int64) throws(Rejection) -> AttachmentFacts? { attachments[id] }

    func attachments(message: Int64) throws(Rejection) -> [AttachmentFacts] {
        attachments.values.filter { $0.messageID == message }
            .sorted { $0.reference.attachmentID < $1.reference.attachmentID }
    }

    func hasStatusUpdate(
        message: Int64,
        status: MessageStatus,
        at: Timestamp
    ) throws(Rejection) -> Bool {
        statusUpdates.contains(StatusUpdate(message: message, status: status, at: at))
    }

    func parkedReceipts(looseKey: Digest16) throws(Rejection) -> [ParkedReceipt] {
        parked.filter { $0.keyDigest.high == looseKey.high }
    }

    func watermark(identity: Digest16) throws(Rejection) -> WatermarkFacts? {
        watermarks[identity]
    }

    func outboundMessages(
        customer: Int64,
        platform: String,
        channelAccount: String?,
        through: Timestamp,
        below status: MessageStatus
    ) throws(Rejection) -> [MessageFacts] {
        messages.values.filter { message in
            guard let conversation = conversations[message.conversationID],
                let rank = message.status.rank, let limit = status.rank
            else { return false }
            return message.direction == .outbound && conversation.customerID == customer
                && conversation.platform == platform
                && conversation.channelAccount == channelAccount
                && message.occurredAt <= through && rank < limit
        }.sorted { $0.id < $1.id }
    }

    func unreadCount(conversation: Int64, after message: Int64) throws(Rejection) -> Int64 {
        Int64(
            messages.values.filter {
                $0.conversationID == conversation && $0.direction == .inbound
                    && MessageKind.isCounted($0.type) && $0.id > message
            }.count
        )
    }

    func liveConversations(assignee: Int64, limit: Int) throws(Rejection) -> [Int64] {
        let live = conversations.values.filter {
            $0.assignedTo == assignee && [.new, .open, .pending].contains($0.status)
        }
        return Array(live.map(\.id).sorted().prefix(limit))
    }
}
