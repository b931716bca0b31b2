import HansardRecords

/// Records what the business writes.
public struct SendMessage: CommandPayload, Equatable {
    /// Conversation, by our id or the platform's.
    public var conversation: ConversationReference = ConversationReference()
    /// Customer, when no conversation is named.
    public var customerID: Int64?
    /// User who writes.
    public var userID: Int64?
    /// user or system.
    public var senderType: SenderType?
    /// text when absent.
    public var type: String?
    /// Text.
    public var content: String?
    /// JSON object, at most 64 KiB.
    public var metadata: JSONText?
    /// Platform's id, if known.
    public var platformMessageID: String?
    /// Canned response that was used.
    public var cannedResponseID: Int64?
    /// Person to reach, as the platform names him, when neither a conversation nor a customer is
    /// named: what was written on the platform itself (an echo).
    public var to: MessageSender?
    /// Media of the message, at most 50.
    public var attachments: [AttachmentInput] = []

    /// Names the record in schemas and errors.
    public static let recordName = "send_message"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try conversation.fields(&coder)
        try coder.field(5, "customer_id", &customerID, Limits.identifier)
        try coder.field(6, "user_id", &userID, Limits.identifier)
        try coder.field(7, "sender_type", &senderType)
        try coder.field(8, "type", &type, Limits.messageType)
        try coder.field(9, "content", &content, Limits.content)
        try coder.field(10, "metadata", &metadata, Limits.metadata)
        try coder.field(11, "platform_message_id", &platformMessageID, Limits.platformID)
        try coder.field(12, "canned_response_id", &cannedResponseID, Limits.identifier)
        try coder.field(13, "to", &to)
        try coder.field(20, "attachments", &attachments, Limits.attachments)
    }
}
