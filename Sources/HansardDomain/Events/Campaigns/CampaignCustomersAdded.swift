import HansardRecords

/// Says whom a campaign goes to in addition.
public struct CampaignCustomersAdded: EventBody, Equatable {
    /// Campaign.
    public var campaignID: Int64 = 0
    /// Row of `campaign_customer` of the first; the others follow it.
    public var firstMemberID: Int64 = 0
    /// Customers, at most 1,000.
    public var customerIDs: [Int64] = []

    /// Names the record in schemas and errors.
    public static let recordName = "campaign.customers_added"
    /// Names the event's type, number 162.
    public static let eventType = EventType.campaignCustomersAdded

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "campaign_id", &campaignID, Limits.identifier)
        try coder.field(2, "first_member_id", &firstMemberID, Limits.identifier)
        try coder.field(3, "customer_ids", &customerIDs, Limits.campaignMembers)
    }
}
