import HansardRecords

/// Lets the engine find who answers for a conversation.
public struct AutoAssignConversation: CommandPayload, Equatable {
    /// Conversation, by our id or the platform's.
    public var conversation: ConversationReference = ConversationReference()
    /// auto_round_robin or auto_least_busy; the tenant's when absent.
    public var strategy: AssignmentStrategy?

    /// Names the record in schemas and errors.
    public static let recordName = "auto_assign_conversation"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try conversation.fields(&coder)
        try coder.field(5, "strategy", &strategy)
    }
}
