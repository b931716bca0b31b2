import HansardRecords

/// Ends a conversation.
public struct ResolveConversation: CommandPayload, Equatable {
    /// Conversation, by our id or the platform's.
    public var conversation: ConversationReference = ConversationReference()

    /// Names the record in schemas and errors.
    public static let recordName = "resolve_conversation"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try conversation.fields(&coder)
    }
}
