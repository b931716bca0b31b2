import HansardRecords

/// Says what a platform reported about a message: one row of `message_status_updates`.
public struct MessageStatusChanged: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Message the event is about, from 1.
    public var messageID: Int64 = 0
    /// New row of `message_status_updates`.
    public var statusUpdateID: Int64 = 0
    /// Status reported.
    public var status: MessageStatus = .sent
    /// When, by the platform.
    public var statusAt: Timestamp = Timestamp(microseconds: 0)
    /// Orphan receipt that this settles.
    public var parkedReceiptID: Int64?
    /// Error as the platform gave it.
    public var errorMessage: String?
    /// What the caller or the platform gave; JSON object, at most 64 KiB.
    public var metadata: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "message.status_changed"
    /// Names the event's type, number 55.
    public static let eventType = EventType.messageStatusChanged

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "message_id", &messageID, Limits.identifier)
        try coder.field(3, "status_update_id", &statusUpdateID, Limits.identifier)
        try coder.field(4, "status", &status)
        try coder.field(5, "status_at", &statusAt)
        try coder.field(6, "parked_receipt_id", &parkedReceiptID, Limits.identifier)
        try coder.personal(7, "error_message", &errorMessage, Limits.errorMessage)
        try coder.personal(8, "metadata", &metadata, Limits.metadata)
    }
}
