import HansardDomain
import HansardRecords

/// Is work that goes on in slices and is not done yet.
///
/// Source: semantics §16.
public struct PendingWorkRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// What is to be done.
    public var kind: WorkKind = .removeTag
    /// Tag, user or campaign.
    public var subjectID: Int64 = 0
    /// Last item that is done.
    public var cursor: Int64 = 0
    /// Why conversations are taken from the user.
    public var unassignmentReason: UnassignmentReason?
    /// Platform a campaign is sent on.
    public var platform: String?
    /// Business's own account.
    public var channelAccount: String?
    /// Text of a campaign.
    public var content: String?
    /// Recipients; empty = all of the campaign.
    public var customerIDs: [Int64] = []

    /// Names the record in schemas and errors.
    public static let recordName = "pending_work"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "kind", &kind)
        try coder.field(3, "subject_id", &subjectID)
        try coder.field(4, "cursor", &cursor)
        try coder.field(5, "unassignment_reason", &unassignmentReason)
        try coder.field(6, "platform", &platform, .varchar(50))
        try coder.field(7, "channel_account", &channelAccount, .varchar(255))
        try coder.field(8, "content", &content)
        try coder.field(9, "customer_ids", &customerIDs)
    }
}
