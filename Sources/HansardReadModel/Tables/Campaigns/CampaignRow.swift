import HansardDomain
import HansardRecords

/// Is a row of `campaigns`, of the host application's directory.
///
/// Source: semantics §0.
public struct CampaignRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Name.
    public var name: String = ""
    /// Template it sends.
    public var templateID: Int64?

    /// Names the record in schemas and errors.
    public static let recordName = "campaign"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "name", &name, .varchar(255))
        try coder.field(3, "template_id", &templateID)
    }
}
