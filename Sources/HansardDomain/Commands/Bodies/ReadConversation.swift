import HansardRecords

/// Moves the read marker.
public struct ReadConversation: CommandPayload, Equatable {
    /// Conversation, by our id or the platform's.
    public var conversation: ConversationReference = ConversationReference()
    /// User who read.
    public var userID: Int64?
    /// Last message that was read; the newest when absent.
    public var upToMessageID: Int64?

    /// Names the record in schemas and errors.
    public static let recordName = "read_conversation"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try conversation.fields(&coder)
        try coder.field(5, "user_id", &userID, Limits.identifier)
        try coder.field(6, "up_to_message_id", &upToMessageID, Limits.identifier)
    }
}
