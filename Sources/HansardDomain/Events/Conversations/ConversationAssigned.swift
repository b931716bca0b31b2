import HansardRecords

/// Says who answers for a conversation from now on.
public struct ConversationAssigned: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// New row of `conversation_assignments`.
    public var assignmentID: Int64 = 0
    /// User who answers for it.
    public var assignedTo: Int64 = 0
    /// User who decided it.
    public var assignedBy: Int64?
    /// How it came about, such as `manual`.
    public var assignmentType: String = "manual"
    /// Row that this one closes.
    public var closesAssignmentID: Int64?

    /// Users an automatic assignment looked at, at most 200; the chosen one first.
    public var candidates: [AssignmentCandidate] = []
    /// Number of users it looked at in all.
    public var candidateCount: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "conversation.assigned"
    /// Names the event's type, number 38.
    public static let eventType = EventType.conversationAssigned

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "assignment_id", &assignmentID, Limits.identifier)
        try coder.field(3, "assigned_to", &assignedTo, Limits.identifier)
        try coder.field(4, "assigned_by", &assignedBy, Limits.identifier)
        try coder.field(5, "assignment_type", &assignmentType, .token(50))
        try coder.field(6, "closes_assignment_id", &closesAssignmentID, Limits.identifier)
        try coder.field(7, "candidates", &candidates)
        try coder.field(8, "candidate_count", &candidateCount, Limits.count)
    }
}
