import HansardDomain
import HansardRecords

/// Is a row of the pivot `campaign_customer`: who a campaign is for.
///
/// Source: schema, campaign relationships.
public struct CampaignCustomerRow: TableRow {
    /// Primary key, from 1; not shown: the pivot has none.
    public var id: Int64 = 0
    /// Campaign.
    public var campaignID: Int64 = 0
    /// Customer.
    public var customerID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "campaign_customer"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.hidden(1, "id", &id)
        try coder.field(2, "campaign_id", &campaignID)
        try coder.field(3, "customer_id", &customerID)
    }
}
