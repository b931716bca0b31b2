import HansardRecords

/// Says that a resolved conversation was put away for good.
public struct ConversationArchived: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "conversation.archived"
    /// Names the event's type, number 34.
    public static let eventType = EventType.conversationArchived

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
    }
}
