import HansardRecords

/// Says that a canned response was used in a reply.
public struct CannedResponseUsed: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Canned response.
    public var cannedResponseID: Int64 = 0
    /// Reply.
    public var messageID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "canned_response.used"
    /// Names the event's type, number 152.
    public static let eventType = EventType.cannedResponseUsed

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "canned_response_id", &cannedResponseID, Limits.identifier)
        try coder.field(3, "message_id", &messageID, Limits.identifier)
    }
}
