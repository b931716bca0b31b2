import HansardRecords

/// Says that a conversation got a tag.
public struct ConversationTagged: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Tag.
    public var tagID: Int64 = 0
    /// New row of `conversation_tag`.
    public var taggingID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "conversation.tagged"
    /// Names the event's type, number 41.
    public static let eventType = EventType.conversationTagged

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "tag_id", &tagID, Limits.identifier)
        try coder.field(3, "tagging_id", &taggingID, Limits.identifier)
    }
}
