import HansardDomain
import HansardRecords

/// Is a row of `message_status_updates`: one report of a platform.
///
/// Source: schema table 7.
public struct MessageStatusUpdateRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Message it is about.
    public var messageID: Int64 = 0
    /// Status reported.
    public var status: MessageStatus = .sent
    /// When, by the platform.
    public var statusAt: Timestamp = Timestamp(microseconds: 0)
    /// What the platform gave beside.
    public var metadata: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "message_status_update"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "message_id", &messageID)
        try coder.field(3, "status", &status, .varchar(50))
        try coder.field(4, "status_at", &statusAt)
        try coder.personal(5, "metadata", &metadata, .json(.object))
    }
}
