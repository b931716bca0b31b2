import HansardRecords

/// Says which policy a conversation has, and what is due when.
public struct SLAApplied: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Policy; nil = none any more.
    public var slaPolicyID: Int64?
    /// Version of the policy.
    public var policyVersionID: Int64?
    /// When a first response is due; nil before the first inbound.
    public var slaFirstResponseDueAt: Timestamp?
    /// When a resolution is due, pauses so far counted in.
    public var slaResolutionDueAt: Timestamp?

    /// Names the record in schemas and errors.
    public static let recordName = "sla.applied"
    /// Names the event's type, number 131.
    public static let eventType = EventType.slaApplied

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "sla_policy_id", &slaPolicyID, Limits.identifier)
        try coder.field(3, "policy_version_id", &policyVersionID, Limits.identifier)
        try coder.field(4, "sla_first_response_due_at", &slaFirstResponseDueAt)
        try coder.field(5, "sla_resolution_due_at", &slaResolutionDueAt)
    }
}
