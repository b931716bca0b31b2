import HansardRecords

/// Says what the platform calls a message that was sent before its id was known.
public struct MessagePlatformIDBound: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Message the event is about, from 1.
    public var messageID: Int64 = 0
    /// Keyed digest of the platform's key.
    public var keyDigest: Digest16 = Digest16()
    /// Platform's id.
    public var platformMessageID: String?

    /// Names the record in schemas and errors.
    public static let recordName = "message.platform_id_bound"
    /// Names the event's type, number 56.
    public static let eventType = EventType.messagePlatformIDBound

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "message_id", &messageID, Limits.identifier)
        try coder.field(3, "key_digest", &keyDigest)
        try coder.personal(4, "platform_message_id", &platformMessageID, Limits.platformID)
    }
}
