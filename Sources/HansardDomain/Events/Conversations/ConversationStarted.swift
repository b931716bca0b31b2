import HansardRecords

/// Says that a conversation began.
public struct ConversationStarted: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Customer it is with.
    public var customerID: Int64 = 0
    /// Platform, `[a-z0-9_]+`, at most 50.
    public var platform: String = ""
    /// Business's own receiving account.
    public var channelAccount: String?
    /// Status it starts in.
    public var status: ConversationStatus = .new
    /// How many people it reaches.
    public var channelType: ChannelType = .direct
    /// Resolved or archived one that it follows.
    public var previousConversationID: Int64?
    /// Keyed digest of the platform's own conversation id.
    public var threadDigest: Digest16?
    /// Platform's own id, where it gives one.
    public var platformConversationID: String?
    /// What the caller or the platform gave; JSON object, at most 64 KiB.
    public var metadata: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "conversation.started"
    /// Names the event's type, number 30.
    public static let eventType = EventType.conversationStarted

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "customer_id", &customerID, Limits.identifier)
        try coder.field(3, "platform", &platform, Limits.platform)
        try coder.field(4, "channel_account", &channelAccount, Limits.channelAccount)
        try coder.field(5, "status", &status)
        try coder.field(6, "channel_type", &channelType)
        try coder.field(7, "previous_conversation_id", &previousConversationID, Limits.identifier)
        try coder.field(8, "thread_digest", &threadDigest)
        try coder.personal(
            9,
            "platform_conversation_id",
            &platformConversationID,
            Limits.platformID
        )
        try coder.personal(10, "metadata", &metadata, Limits.metadata)
    }
}
