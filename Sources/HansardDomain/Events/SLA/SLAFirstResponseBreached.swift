import HansardRecords

/// Says that no first response came in time; it happened at the due time.
public struct SLAFirstResponseBreached: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Policy.
    public var slaPolicyID: Int64?
    /// When it was due.
    public var dueAt: Timestamp = Timestamp(microseconds: 0)

    /// Names the record in schemas and errors.
    public static let recordName = "sla.first_response_breached"
    /// Names the event's type, number 132.
    public static let eventType = EventType.slaFirstResponseBreached

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "sla_policy_id", &slaPolicyID, Limits.identifier)
        try coder.field(3, "due_at", &dueAt)
    }
}
