import HansardRecords

/// Says that nobody answers for a conversation any more.
public struct ConversationUnassigned: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Row that is closed.
    public var closesAssignmentID: Int64 = 0
    /// Why.
    public var reason: UnassignmentReason = .requested

    /// Names the record in schemas and errors.
    public static let recordName = "conversation.unassigned"
    /// Names the event's type, number 39.
    public static let eventType = EventType.conversationUnassigned

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "closes_assignment_id", &closesAssignmentID, Limits.identifier)
        try coder.field(3, "reason", &reason)
    }
}
