import HansardRecords

/// Says that a customer wrote.
public struct MessageReceived: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Message the event is about, from 1.
    public var messageID: Int64 = 0
    /// Customer who wrote.
    public var customerID: Int64 = 0
    /// Kind of message: text, image, … `[a-z0-9_]+`.
    public var type: String = "text"
    /// Keyed digest of the platform's key of the message.
    public var keyDigest: Digest16?
    /// Platform's id.
    public var platformMessageID: String?
    /// Text as written, UTF-8.
    public var content: String?
    /// What the caller or the platform gave; JSON object, at most 64 KiB.
    public var metadata: JSONText?
    /// Media of the message: what is not personal.
    public var attachments: [AttachmentReference] = []
    /// Media of the message: names and urls, in the same order.
    public var attachmentDetails: [AttachmentDetails] = []
    /// Message that this one answers.
    public var replyToPlatformMessageID: String?

    /// Names the record in schemas and errors.
    public static let recordName = "message.received"
    /// Names the event's type, number 50.
    public static let eventType = EventType.messageReceived

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "message_id", &messageID, Limits.identifier)
        try coder.field(3, "customer_id", &customerID, Limits.identifier)
        try coder.field(4, "type", &type, Limits.messageType)
        try coder.field(5, "key_digest", &keyDigest)
        try coder.personal(6, "platform_message_id", &platformMessageID, Limits.platformID)
        try coder.personal(7, "content", &content, Limits.content)
        try coder.personal(8, "metadata", &metadata, Limits.metadata)
        try coder.field(9, "attachments", &attachments)
        try coder.personal(10, "attachment_details", &attachmentDetails)
        try coder.personal(
            11,
            "reply_to_platform_message_id",
            &replyToPlatformMessageID,
            Limits.platformID
        )
    }
}
