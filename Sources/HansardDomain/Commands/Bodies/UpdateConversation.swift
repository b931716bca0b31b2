import HansardRecords

/// Changes a conversation's own data.
public struct UpdateConversation: CommandPayload, Equatable {
    /// Conversation, by our id or the platform's.
    public var conversation: ConversationReference = ConversationReference()
    /// JSON object, at most 64 KiB; null clears.
    public var metadata: Patch<JSONText> = .keep
    /// direct, broadcast or group.
    public var channelType: ChannelType?

    /// Names the record in schemas and errors.
    public static let recordName = "update_conversation"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try conversation.fields(&coder)
        try coder.field(5, "metadata", &metadata, Limits.metadata)
        try coder.field(6, "channel_type", &channelType)
    }
}
