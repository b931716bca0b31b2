import HansardRecords

/// Gives a conversation to a user.
public struct AssignConversation: CommandPayload, Equatable {
    /// Conversation, by our id or the platform's.
    public var conversation: ConversationReference = ConversationReference()
    /// User who shall answer for it.
    public var assignedTo: Int64 = 0
    /// User who decides; the actor when absent.
    public var assignedBy: Int64?
    /// manual when absent.
    public var assignmentType: String?

    /// Names the record in schemas and errors.
    public static let recordName = "assign_conversation"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try conversation.fields(&coder)
        try coder.field(5, "assigned_to", &assignedTo, Limits.identifier.asRequired)
        try coder.field(6, "assigned_by", &assignedBy, Limits.identifier)
        try coder.field(7, "assignment_type", &assignmentType, .token(50))
    }
}
