import HansardRecords

/// Names a message that a watermark lifts.
public struct WatermarkRise: Record, Equatable {
    /// Conversation of the message.
    public var conversationID: Int64 = 0
    /// Message that rises.
    public var messageID: Int64 = 0
    /// New row of `message_status_updates`.
    public var statusUpdateID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "watermark_rise"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "message_id", &messageID, Limits.identifier)
        try coder.field(3, "status_update_id", &statusUpdateID, Limits.identifier)
    }
}
