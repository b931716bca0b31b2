import HansardRecords

/// Says how far the team has read.
public struct ConversationRead: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// User who read, if one is named.
    public var userID: Int64?
    /// Read marker: this message and all recorded before it are read.
    public var upToMessageID: Int64 = 0
    /// Inbound messages after the marker.
    public var unreadCount: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "conversation.read"
    /// Names the event's type, number 36.
    public static let eventType = EventType.conversationRead

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "user_id", &userID, Limits.identifier)
        try coder.field(3, "up_to_message_id", &upToMessageID, Limits.identifier)
        try coder.field(4, "unread_count", &unreadCount, Limits.count)
    }
}
