import HansardRecords

/// Names a message by our id or by the platform's key.
public struct MessageReference: Record, Equatable {
    /// Our id.
    public var messageID: Int64?
    /// Platform, with `platform_message_id`.
    public var platform: String?
    /// Business's own receiving account.
    public var channelAccount: String?
    /// Chat that scopes the id.
    public var platformConversationID: String?
    /// Platform's id.
    public var platformMessageID: String?

    /// Names the record in schemas and errors.
    public static let recordName = "message_reference"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "message_id", &messageID, Limits.identifier)
        try coder.field(2, "platform", &platform, Limits.platform)
        try coder.field(3, "channel_account", &channelAccount, Limits.channelAccount)
        try coder.field(4, "platform_conversation_id", &platformConversationID, Limits.platformID)
        try coder.field(5, "platform_message_id", &platformMessageID, Limits.platformID)
    }
}
