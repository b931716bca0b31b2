import HansardRecords

/// Says which rule answered which message with which.
public struct AutomatedReplyTriggered: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Rule.
    public var automatedReplyID: Int64 = 0
    /// Customer who was answered.
    public var customerID: Int64 = 0
    /// What set it off.
    public var triggerType: TriggerType = .keyword
    /// Message that was answered.
    public var inboundMessageID: Int64 = 0
    /// Answer.
    public var messageID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "automated_reply.triggered"
    /// Names the event's type, number 141.
    public static let eventType = EventType.automatedReplyTriggered

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "automated_reply_id", &automatedReplyID, Limits.identifier)
        try coder.field(3, "customer_id", &customerID, Limits.identifier)
        try coder.field(4, "trigger_type", &triggerType)
        try coder.field(5, "inbound_message_id", &inboundMessageID, Limits.identifier)
        try coder.field(6, "message_id", &messageID, Limits.identifier)
    }
}
