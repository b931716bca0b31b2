import HansardRecords

/// Says that the business wrote.
public struct MessageSent: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Message the event is about, from 1.
    public var messageID: Int64 = 0
    /// User who wrote; nil for a bot.
    public var userID: Int64?
    /// Kind of message: text, image, … `[a-z0-9_]+`.
    public var type: String = "text"
    /// Keyed digest of the platform's key of the message, once known.
    public var keyDigest: Digest16?
    /// Platform's id, once known.
    public var platformMessageID: String?
    /// Text as written, UTF-8.
    public var content: String?
    /// What the caller or the platform gave; JSON object, at most 64 KiB.
    public var metadata: JSONText?
    /// Media of the message: what is not personal.
    public var attachments: [AttachmentReference] = []
    /// Media of the message: names and urls, in the same order.
    public var attachmentDetails: [AttachmentDetails] = []
    /// user or system.
    public var senderType: SenderType = .user
    /// Whether it answers the customer who waits.
    public var clearsWaiting: Bool = false
    /// Whether all before it counts as read: a human reply.
    public var movesReadMarker: Bool = false
    /// Whether it is the first human answer after an inbound.
    public var isFirstResponse: Bool = false

    /// Row of `campaign_messages` that it belongs to.
    public var campaignMessageID: Int64?
    /// Whether an automation wrote it: a rule or a campaign.
    public var isAutomated: Bool = false

    /// Names the record in schemas and errors.
    public static let recordName = "message.sent"
    /// Names the event's type, number 51.
    public static let eventType = EventType.messageSent

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "message_id", &messageID, Limits.identifier)
        try coder.field(3, "user_id", &userID, Limits.identifier)
        try coder.field(4, "type", &type, Limits.messageType)
        try coder.field(5, "key_digest", &keyDigest)
        try coder.personal(6, "platform_message_id", &platformMessageID, Limits.platformID)
        try coder.personal(7, "content", &content, Limits.content)
        try coder.personal(8, "metadata", &metadata, Limits.metadata)
        try coder.field(9, "attachments", &attachments)
        try coder.personal(10, "attachment_details", &attachmentDetails)
        try coder.field(11, "sender_type", &senderType)
        try coder.field(12, "clears_waiting", &clearsWaiting)
        try coder.field(13, "moves_read_marker", &movesReadMarker)
        try coder.field(14, "is_first_response", &isFirstResponse)
        try coder.field(15, "campaign_message_id", &campaignMessageID, Limits.identifier)
        try coder.field(16, "is_automated", &isAutomated)
    }
}
