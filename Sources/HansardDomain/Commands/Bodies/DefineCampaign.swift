import HansardRecords

/// Says what the directory shall hold of a campaign.
public struct DefineCampaign: CommandPayload, Equatable {
    /// Campaign; nil allocates an id.
    public var campaignID: Int64?
    /// Name; required for a new one.
    public var name: Patch<String> = .keep
    /// Template it sends.
    public var templateID: Patch<Int64> = .keep
    /// Whom it goes to, all of them; null = nobody.
    public var customerIDs: Patch<[Int64]> = .keep

    /// Names the record in schemas and errors.
    public static let recordName = "define_campaign"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "campaign_id", &campaignID, Limits.identifier)
        try coder.field(2, "name", &name, Limits.name)
        try coder.field(3, "template_id", &templateID, Limits.identifier)
        try coder.field(4, "customer_ids", &customerIDs, Limits.campaignCustomers)
    }
}
