import HansardRecords

/// Names a conversation by our id or by the platform's.
public struct ConversationReference: Record, Equatable {
    /// Our id.
    public var conversationID: Int64?
    /// Platform, with `platform_conversation_id`.
    public var platform: String?
    /// Business's own receiving account.
    public var channelAccount: String?
    /// Platform's own id.
    public var platformConversationID: String?

    /// Names the record in schemas and errors.
    public static let recordName = "conversation_reference"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "platform", &platform, Limits.platform)
        try coder.field(3, "channel_account", &channelAccount, Limits.channelAccount)
        try coder.field(4, "platform_conversation_id", &platformConversationID, Limits.platformID)
    }
}
