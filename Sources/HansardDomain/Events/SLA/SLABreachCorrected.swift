import HansardRecords

/// Says that a breach was none: what was late to be recorded had happened in time.
public struct SLABreachCorrected: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Which promise was kept after all.
    public var target: SLATarget = .firstResponse

    /// Names the record in schemas and errors.
    public static let recordName = "sla.breach_corrected"
    /// Names the event's type, number 134.
    public static let eventType = EventType.slaBreachCorrected

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "target", &target)
    }
}
