import HansardDomain
import HansardRecords

/// Is a version of an SLA policy: conversations keep the one they began with.
///
/// Source: semantics §10.
public struct SLAPolicyVersionRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Policy.
    public var slaPolicyID: Int64 = 0
    /// Number of the version, from 1.
    public var version: Int64 = 0
    /// Minutes to a first response.
    public var firstResponseTimeMinutes: Int64?
    /// Hours to a resolution.
    public var resolutionTimeHours: Int64?
    /// When it applies, with its calendar.
    public var conditions: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "sla_policy_version"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "sla_policy_id", &slaPolicyID)
        try coder.field(3, "version", &version)
        try coder.field(4, "first_response_time_minutes", &firstResponseTimeMinutes)
        try coder.field(5, "resolution_time_hours", &resolutionTimeHours)
        try coder.field(6, "conditions", &conditions, .json(.object))
    }
}
