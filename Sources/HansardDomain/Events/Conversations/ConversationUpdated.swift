import HansardRecords

/// Says that a conversation's own data changed.
public struct ConversationUpdated: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Channel type after the change.
    public var channelType: ChannelType = .direct
    /// What the caller or the platform gave; JSON object, at most 64 KiB.
    public var metadata: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "conversation.updated"
    /// Names the event's type, number 37.
    public static let eventType = EventType.conversationUpdated

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "channel_type", &channelType)
        try coder.personal(3, "metadata", &metadata, Limits.metadata)
    }
}
