import HansardDomain
import HansardRecords

/// Is a row of `campaign_messages`: what became of a campaign's message to a customer.
///
/// Source: schema table 8.
public struct CampaignMessageRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Campaign.
    public var campaignID: Int64 = 0
    /// Recipient.
    public var customerID: Int64 = 0
    /// Message that was sent.
    public var messageID: Int64?
    /// How far it got.
    public var status: MessageStatus = .pending
    /// When it was sent.
    public var sentAt: Timestamp?
    /// When it was delivered.
    public var deliveredAt: Timestamp?
    /// When it was read.
    public var readAt: Timestamp?
    /// When it failed.
    public var failedAt: Timestamp?
    /// Why it failed.
    public var errorMessage: String?

    /// Names the record in schemas and errors.
    public static let recordName = "campaign_message"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "campaign_id", &campaignID)
        try coder.field(3, "customer_id", &customerID)
        try coder.field(4, "message_id", &messageID)
        try coder.field(5, "status", &status, .varchar(50))
        try coder.field(6, "sent_at", &sentAt)
        try coder.field(7, "delivered_at", &deliveredAt)
        try coder.field(8, "read_at", &readAt)
        try coder.field(9, "failed_at", &failedAt)
        try coder.personal(10, "error_message", &errorMessage)
    }
}
