import HansardRecords

/// Says that a campaign is being sent; its messages follow in slices.
public struct CampaignSendingStarted: EventBody, Equatable {
    /// Campaign.
    public var campaignID: Int64 = 0
    /// Piece of work that sends it.
    public var workID: Int64 = 0
    /// Platform it is sent on.
    public var platform: String = ""
    /// Business's own account.
    public var channelAccount: String?
    /// Text, variables not yet expanded.
    public var content: String = ""
    /// Recipients, ascending; empty = all of the campaign.
    public var customerIDs: [Int64] = []

    /// Names the record in schemas and errors.
    public static let recordName = "campaign.sending_started"
    /// Names the event's type, number 164.
    public static let eventType = EventType.campaignSendingStarted

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "campaign_id", &campaignID, Limits.identifier)
        try coder.field(2, "work_id", &workID, Limits.identifier)
        try coder.field(3, "platform", &platform, Limits.platform)
        try coder.field(4, "channel_account", &channelAccount, Limits.channelAccount)
        try coder.field(5, "content", &content, Limits.content)
        try coder.field(6, "customer_ids", &customerIDs, Limits.recipients)
    }
}
