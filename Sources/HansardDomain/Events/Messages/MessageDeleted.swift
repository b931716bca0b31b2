import HansardRecords

/// Says that a message was taken back; its row and the counts stay.
public struct MessageDeleted: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Message the event is about, from 1.
    public var messageID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "message.deleted"
    /// Names the event's type, number 53.
    public static let eventType = EventType.messageDeleted

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "message_id", &messageID, Limits.identifier)
    }
}
