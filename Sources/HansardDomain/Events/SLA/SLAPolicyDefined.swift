import HansardRecords

/// Says what an SLA policy promises from now on; conversations keep the version they began with.
public struct SLAPolicyDefined: EventBody, Equatable {
    /// Row of `sla_policies`.
    public var slaPolicyID: Int64 = 0
    /// This version, unique in the tenant.
    public var policyVersionID: Int64 = 0
    /// Number of this version of the policy, from 1.
    public var version: Int64 = 0
    /// Name, at most 255.
    public var name: String = ""
    /// What it is for.
    public var description: String?
    /// Minutes to a first response; nil = none promised.
    public var firstResponseTimeMinutes: Int64?
    /// Hours to a resolution; nil = none promised.
    public var resolutionTimeHours: Int64?
    /// When it applies, with its business calendar.
    public var conditions: JSONText?
    /// Whether new conversations may get it.
    public var isActive: Bool = true
    /// Whether it applies where no other matches.
    public var isDefault: Bool = false

    /// Names the record in schemas and errors.
    public static let recordName = "sla_policy.defined"
    /// Names the event's type, number 130.
    public static let eventType = EventType.slaPolicyDefined

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "sla_policy_id", &slaPolicyID, Limits.identifier)
        try coder.field(2, "policy_version_id", &policyVersionID, Limits.identifier)
        try coder.field(3, "version", &version, Limits.count)
        try coder.field(4, "name", &name, Limits.name)
        try coder.field(5, "description", &description, Limits.description)
        try coder.field(6, "first_response_time_minutes", &firstResponseTimeMinutes, Limits.count)
        try coder.field(7, "resolution_time_hours", &resolutionTimeHours, Limits.count)
        try coder.field(8, "conditions", &conditions, Limits.metadata)
        try coder.field(9, "is_active", &isActive)
        try coder.field(10, "is_default", &isDefault)
    }
}
