import HansardRecords

/// Says which message of a campaign went to which customer.
public struct CampaignMessageSent: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Campaign.
    public var campaignID: Int64 = 0
    /// Row of `campaign_messages`.
    public var campaignMessageID: Int64 = 0
    /// Recipient.
    public var customerID: Int64 = 0
    /// Message that was sent.
    public var messageID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "campaign.message_sent"
    /// Names the event's type, number 165.
    public static let eventType = EventType.campaignMessageSent

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "campaign_id", &campaignID, Limits.identifier)
        try coder.field(3, "campaign_message_id", &campaignMessageID, Limits.identifier)
        try coder.field(4, "customer_id", &customerID, Limits.identifier)
        try coder.field(5, "message_id", &messageID, Limits.identifier)
    }
}
