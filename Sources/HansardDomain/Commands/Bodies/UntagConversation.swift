import HansardRecords

/// Takes a tag from a conversation.
public struct UntagConversation: CommandPayload, Equatable {
    /// Conversation, by our id or the platform's.
    public var conversation: ConversationReference = ConversationReference()
    /// Tag, by id.
    public var tagID: Int64?
    /// Tag, by name, whatever the case.
    public var name: String?

    /// Names the record in schemas and errors.
    public static let recordName = "untag_conversation"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try conversation.fields(&coder)
        try coder.field(5, "tag_id", &tagID, Limits.identifier)
        try coder.field(6, "name", &name, Limits.tagName)
    }
}
