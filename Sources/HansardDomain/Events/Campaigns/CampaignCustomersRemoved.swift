import HansardRecords

/// Says whom a campaign goes to no more.
public struct CampaignCustomersRemoved: EventBody, Equatable {
    /// Campaign.
    public var campaignID: Int64 = 0
    /// Rows of `campaign_customer` that go, at most 1,000.
    public var memberIDs: [Int64] = []

    /// Names the record in schemas and errors.
    public static let recordName = "campaign.customers_removed"
    /// Names the event's type, number 163.
    public static let eventType = EventType.campaignCustomersRemoved

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "campaign_id", &campaignID, Limits.identifier)
        try coder.field(2, "member_ids", &memberIDs, Limits.campaignMembers)
    }
}
