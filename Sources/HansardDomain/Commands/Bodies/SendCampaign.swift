import HansardRecords

/// Sends a campaign; who got it already is left out.
public struct SendCampaign: CommandPayload, Equatable {
    /// Campaign.
    public var campaignID: Int64 = 0
    /// Platform to send on.
    public var platform: String = ""
    /// Business's own account.
    public var channelAccount: String?
    /// Recipients; all of the campaign when absent.
    public var customerIDs: [Int64]?
    /// Text; the template's when absent.
    public var content: String?

    /// Names the record in schemas and errors.
    public static let recordName = "send_campaign"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "campaign_id", &campaignID, Limits.identifier.asRequired)
        try coder.field(2, "platform", &platform, Limits.platform.asRequired)
        try coder.field(3, "channel_account", &channelAccount, Limits.channelAccount)
        try coder.field(4, "customer_ids", &customerIDs, Limits.recipients)
        try coder.field(5, "content", &content, Limits.content)
    }
}
