import HansardRecords

/// Names the sequences that the engine allocates ids from.
public enum IDSequence: UInt8, CaseIterable, Sendable {
    case user = 1
    case customer = 2
    case conversation = 3
    case message = 4
    case attachment = 5
    case assignment = 6
    case statusUpdate = 7
    case parkedReceipt = 8
}

/// Answers the look-ups that a decision may make, as of all commands accepted before it.
///
/// Deciders see the world only through this: no clock, no randomness, no storage of their own. A
/// look-up throws `Rejection` with the code `storage_failed` when the storage under it fails.
public protocol DecisionContext {
    /// Holds the tenant's settings.
    var settings: TenantSettings { get }

    /// Takes the next id of a sequence; given back when the command is refused.
    mutating func allocate(_ sequence: IDSequence) -> Int64
    /// Keeps a given id out of what `allocate` hands out later.
    mutating func reserve(_ id: Int64, in sequence: IDSequence)

    /// Makes the keyed digest of a message key. The first 8 bytes depend on `platform` and
    /// `platformMessageID` alone, the last 8 on `channelAccount` and `scope`.
    func digest(of key: MessageKey) -> Digest16
    /// Makes the keyed digest of an identity.
    func digest(of identity: CustomerIdentity) -> Digest16
    /// Makes the keyed digest of a platform's own conversation id.
    func digest(thread platform: String, account: String?, id: String) -> Digest16

    mutating func user(_ id: Int64) throws(Rejection) -> UserFacts?
    mutating func customer(_ id: Int64) throws(Rejection) -> CustomerFacts?
    /// Finds the customer that owns an identity digest.
    mutating func customerID(identity: Digest16) throws(Rejection) -> Int64?
    mutating func conversation(_ id: Int64) throws(Rejection) -> ConversationFacts?
    /// Finds the latest (greatest id) conversation of a customer on a platform and account that has
    /// no platform conversation id of its own.
    mutating func latestConversation(
        customer: Int64,
        platform: String,
        channelAccount: String?
    ) throws(Rejection) -> ConversationFacts?
    /// Finds the latest conversation with a platform conversation id.
    mutating func latestConversation(thread: Digest16) throws(Rejection) -> ConversationFacts?
    mutating func message(_ id: Int64) throws(Rejection) -> MessageFacts?
    /// Finds the messages with exactly this key.
    mutating func messages(key: Digest16) throws(Rejection) -> [MessageFacts]
    /// Finds the messages whose key agrees in platform and platform id, whatever the account and
    /// scope; at most `Limits.looseMatches`.
    mutating func messages(looseKey: Digest16) throws(Rejection) -> [MessageFacts]
    mutating func attachment(_ id: Int64) throws(Rejection) -> AttachmentFacts?
    /// Lists the attachments of a message by id.
    mutating func attachments(message: Int64) throws(Rejection) -> [AttachmentFacts]
    /// Says whether `message_status_updates` already holds this receipt.
    mutating func hasStatusUpdate(
        message: Int64,
        status: MessageStatus,
        at: Timestamp
    ) throws(Rejection) -> Bool
    /// Lists parked receipts whose key agrees in platform and platform id, oldest first.
    mutating func parkedReceipts(looseKey: Digest16) throws(Rejection) -> [ParkedReceipt]
    mutating func watermark(identity: Digest16) throws(Rejection) -> WatermarkFacts?
    /// Lists the outbound messages of a customer on a platform and account (all his conversations
    /// there) with `occurred_at` ≤ `through` and a status below `status`, failed ones left out, by id.
    mutating func outboundMessages(
        customer: Int64,
        platform: String,
        channelAccount: String?,
        through: Timestamp,
        below status: MessageStatus
    ) throws(Rejection) -> [MessageFacts]
    /// Counts the inbound messages of a conversation with an id greater than `message`.
    ///
    /// Reactions and system messages are not counted.
    mutating func unreadCount(conversation: Int64, after message: Int64) throws(Rejection) -> Int64
    /// Lists at most `limit` conversations in `new`, `open` or `pending` of an assignee, by id.
    mutating func liveConversations(assignee: Int64, limit: Int) throws(Rejection) -> [Int64]
}
