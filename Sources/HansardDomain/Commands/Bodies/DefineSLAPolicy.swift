import HansardRecords

/// Says what an SLA policy shall promise.
public struct DefineSLAPolicy: CommandPayload, Equatable {
    /// Policy; nil makes a new one.
    public var slaPolicyID: Int64?
    /// Name; required for a new one.
    public var name: Patch<String> = .keep
    /// What it is for.
    public var description: Patch<String> = .keep
    /// Minutes to a first response; null promises none.
    public var firstResponseTimeMinutes: Patch<Int64> = .keep
    /// Hours to a resolution; null promises none.
    public var resolutionTimeHours: Patch<Int64> = .keep
    /// When it applies: platform, channel_type, tags, customer_ids, calendar.
    public var conditions: Patch<JSONText> = .keep
    /// Whether new conversations may get it.
    public var isActive: Patch<Bool> = .keep
    /// Whether it applies where no other matches.
    public var isDefault: Patch<Bool> = .keep

    /// Names the record in schemas and errors.
    public static let recordName = "define_sla_policy"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "sla_policy_id", &slaPolicyID, Limits.identifier)
        try coder.field(2, "name", &name, Limits.name)
        try coder.field(3, "description", &description, Limits.description)
        try coder.field(
            4,
            "first_response_time_minutes",
            &firstResponseTimeMinutes,
            Limits.firstResponseMinutes
        )
        try coder.field(5, "resolution_time_hours", &resolutionTimeHours, Limits.resolutionHours)
        try coder.field(6, "conditions", &conditions, Limits.metadata)
        try coder.field(7, "is_active", &isActive)
        try coder.field(8, "is_default", &isDefault)
    }
}
