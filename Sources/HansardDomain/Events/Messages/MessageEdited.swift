import HansardRecords

/// Says that a message reads differently now.
public struct MessageEdited: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Message the event is about, from 1.
    public var messageID: Int64 = 0
    /// Kind of message: text, image, … `[a-z0-9_]+`.
    public var type: String = "text"
    /// Text as written, UTF-8.
    public var content: String?
    /// Metadata after the change.
    public var metadata: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "message.edited"
    /// Names the event's type, number 52.
    public static let eventType = EventType.messageEdited

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "message_id", &messageID, Limits.identifier)
        try coder.field(3, "type", &type, Limits.messageType)
        try coder.personal(4, "content", &content, Limits.content)
        try coder.personal(5, "metadata", &metadata, Limits.metadata)
    }
}
