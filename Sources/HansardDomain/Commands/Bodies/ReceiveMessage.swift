import HansardRecords

/// Records what a customer wrote.
public struct ReceiveMessage: CommandPayload, Equatable {
    /// Platform, `[a-z0-9_]+`.
    public var platform: String = ""
    /// Business's own receiving account.
    public var channelAccount: String?
    /// Platform's own conversation id (groups, Telegram chats).
    public var platformConversationID: String?
    /// Platform's id of the message.
    public var platformMessageID: String?
    /// Who wrote.
    public var from: MessageSender = MessageSender()
    /// direct when absent.
    public var channelType: ChannelType?
    /// text when absent.
    public var type: String?
    /// Text.
    public var content: String?
    /// JSON object, at most 64 KiB.
    public var metadata: JSONText?
    /// Message that this one answers.
    public var replyToPlatformMessageID: String?
    /// Media of the message, at most 50.
    public var attachments: [AttachmentInput] = []

    /// Names the record in schemas and errors.
    public static let recordName = "receive_message"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "platform", &platform, Limits.platform.asRequired)
        try coder.field(2, "channel_account", &channelAccount, Limits.channelAccount)
        try coder.field(3, "platform_conversation_id", &platformConversationID, Limits.platformID)
        try coder.field(4, "platform_message_id", &platformMessageID, Limits.platformID)
        try coder.field(5, "from", &from, .required)
        try coder.field(6, "channel_type", &channelType)
        try coder.field(7, "type", &type, Limits.messageType)
        try coder.field(8, "content", &content, Limits.content)
        try coder.field(9, "metadata", &metadata, Limits.metadata)
        try coder.field(
            10,
            "reply_to_platform_message_id",
            &replyToPlatformMessageID,
            Limits.platformID
        )
        try coder.field(20, "attachments", &attachments, Limits.attachments)
    }
}
