import HansardRecords

/// Says when a resolution is due now that the clock runs again.
public struct SLAResolutionRescheduled: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// When a resolution is due, pauses counted in.
    public var slaResolutionDueAt: Timestamp = Timestamp(microseconds: 0)

    /// Names the record in schemas and errors.
    public static let recordName = "sla.resolution_rescheduled"
    /// Names the event's type, number 135.
    public static let eventType = EventType.slaResolutionRescheduled

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "sla_resolution_due_at", &slaResolutionDueAt)
    }
}
