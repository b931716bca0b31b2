import HansardDomain
import HansardRecords

/// Is a row of `messages`: one message, either way.
///
/// Source: schema table 2.
public struct MessageRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Conversation it belongs to.
    public var conversationID: Int64 = 0
    /// Platform's id, once known.
    public var platformMessageID: String?
    /// Who it goes to.
    public var direction: MessageDirection = .inbound
    /// text, image, …; `[a-z0-9_]+`.
    public var type: String = "text"
    /// Text as written; nil once deleted.
    public var content: String?
    /// User who wrote; nil for a customer or a bot.
    public var userID: Int64?
    /// Who wrote.
    public var senderType: SenderType = .customer
    /// Highest status seen.
    ///
    /// Semantics §4.
    public var status: MessageStatus = .pending
    /// When it was delivered; implied by `read_at` until a real one comes.
    public var deliveredAt: Timestamp?
    /// When it was read.
    public var readAt: Timestamp?
    /// When it failed.
    public var failedAt: Timestamp?
    /// What the platform said about the failure.
    public var errorMessage: String?
    /// What the caller or the platform gave.
    public var metadata: JSONText?
    /// `occurred_at` of its first event.
    public var createdAt: Timestamp = Timestamp(microseconds: 0)
    /// Greatest `occurred_at` folded into the row.
    public var updatedAt: Timestamp = Timestamp(microseconds: 0)
    /// What went against the ladder, if anything did.
    public var anomaly: MessageAnomaly?
    /// Which attempt to send it this is, from 1.
    public var attempt: Int64 = 1
    /// Keyed digest of the platform's key of the message.
    public var keyDigest: Digest16?
    /// Whether it was taken back.
    public var isDeleted: Bool = false
    /// Whether `delivered_at` only follows from `read_at`.
    public var deliveredIsImplied: Bool = false
    /// Whether it set `first_response_at`.
    public var isFirstResponse: Bool = false
    /// Whether it ever got to `sent` or higher.
    public var everSent: Bool = false
    /// Whether it was recorded as a reaction or a system message, and so counts nowhere; an edit
    /// of its type moves no count.
    public var isUncounted: Bool = false
    /// Row of `campaign_messages` that it belongs to.
    public var campaignMessageID: Int64?

    /// Names the record in schemas and errors.
    public static let recordName = "message"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "conversation_id", &conversationID)
        try coder.personal(3, "platform_message_id", &platformMessageID, .varchar(255))
        try coder.field(4, "direction", &direction, .varchar(20))
        try coder.field(5, "type", &type, .varchar(50))
        try coder.personal(6, "content", &content)
        try coder.field(7, "user_id", &userID)
        try coder.field(8, "sender_type", &senderType, .varchar(50))
        try coder.field(9, "status", &status, .varchar(50))
        try coder.field(10, "delivered_at", &deliveredAt)
        try coder.field(11, "read_at", &readAt)
        try coder.field(12, "failed_at", &failedAt)
        try coder.personal(13, "error_message", &errorMessage)
        try coder.personal(14, "metadata", &metadata, .json(.object))
        try coder.field(15, "created_at", &createdAt)
        try coder.field(16, "updated_at", &updatedAt)
        try coder.field(17, "anomaly", &anomaly)
        try coder.field(18, "attempt", &attempt)
        try coder.hidden(19, "key_digest", &keyDigest)
        try coder.hidden(20, "is_deleted", &isDeleted)
        try coder.hidden(21, "delivered_is_implied", &deliveredIsImplied)
        try coder.hidden(22, "is_first_response", &isFirstResponse)
        try coder.hidden(23, "ever_sent", &everSent)
        try coder.hidden(24, "is_uncounted", &isUncounted)
        try coder.hidden(25, "campaign_message_id", &campaignMessageID)
    }
}
