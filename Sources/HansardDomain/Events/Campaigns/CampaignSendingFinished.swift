import HansardRecords

/// Says that a campaign has gone to everybody it is for.
public struct CampaignSendingFinished: EventBody, Equatable {
    /// Campaign.
    public var campaignID: Int64 = 0
    /// Piece of work that sent it.
    public var workID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "campaign.sending_finished"
    /// Names the event's type, number 166.
    public static let eventType = EventType.campaignSendingFinished

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "campaign_id", &campaignID, Limits.identifier)
        try coder.field(2, "work_id", &workID, Limits.identifier)
    }
}
