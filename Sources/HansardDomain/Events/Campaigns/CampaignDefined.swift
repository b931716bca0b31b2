import HansardRecords

/// Says what a campaign is from now on.
public struct CampaignDefined: EventBody, Equatable {
    /// Row of `campaigns`.
    public var campaignID: Int64 = 0
    /// Name, at most 255.
    public var name: String = ""
    /// Template it sends.
    public var templateID: Int64?

    /// Names the record in schemas and errors.
    public static let recordName = "campaign.defined"
    /// Names the event's type, number 161.
    public static let eventType = EventType.campaignDefined

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "campaign_id", &campaignID, Limits.identifier)
        try coder.field(2, "name", &name, Limits.name)
        try coder.field(3, "template_id", &templateID, Limits.identifier)
    }
}
