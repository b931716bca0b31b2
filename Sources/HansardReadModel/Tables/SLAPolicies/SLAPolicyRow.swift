import HansardDomain
import HansardRecords

/// Is a row of `sla_policies`: what is promised to whom.
///
/// Source: schema table 12.
public struct SLAPolicyRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Name.
    public var name: String = ""
    /// What it is for.
    public var description: String?
    /// Minutes to a first response; nil = none promised.
    public var firstResponseTimeMinutes: Int64?
    /// Hours to a resolution; nil = none promised.
    public var resolutionTimeHours: Int64?
    /// When it applies.
    public var conditions: JSONText?
    /// Whether new conversations may get it.
    public var isActive: Bool = true
    /// Whether it applies where no other matches.
    public var isDefault: Bool = false
    /// Number of its version, from 1.
    public var version: Int64 = 0
    /// Row of its version.
    public var policyVersionID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "sla_policy"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "name", &name, .varchar(255))
        try coder.field(3, "description", &description)
        try coder.field(4, "first_response_time_minutes", &firstResponseTimeMinutes)
        try coder.field(5, "resolution_time_hours", &resolutionTimeHours)
        try coder.field(6, "conditions", &conditions, .json(.object))
        try coder.field(7, "is_active", &isActive)
        try coder.field(8, "is_default", &isDefault)
        try coder.hidden(9, "version", &version)
        try coder.hidden(10, "policy_version_id", &policyVersionID)
    }
}
