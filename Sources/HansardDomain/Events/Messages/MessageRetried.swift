import HansardRecords

/// Says that a failed message is being sent again.
public struct MessageRetried: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Message the event is about, from 1.
    public var messageID: Int64 = 0
    /// Attempt that begins, from 2.
    public var attempt: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "message.retried"
    /// Names the event's type, number 54.
    public static let eventType = EventType.messageRetried

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "message_id", &messageID, Limits.identifier)
        try coder.field(3, "attempt", &attempt, Limits.count)
    }
}
