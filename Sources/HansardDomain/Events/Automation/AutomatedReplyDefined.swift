import HansardRecords

/// Says what a rule answers by itself from now on.
public struct AutomatedReplyDefined: EventBody, Equatable {
    /// Row of `automated_replies`.
    public var automatedReplyID: Int64 = 0
    /// Name, at most 255.
    public var name: String = ""
    /// What sets it off.
    public var triggerType: TriggerType = .keyword
    /// JSON array of words.
    public var keywords: JSONText?
    /// What it answers.
    public var replyMessage: String = ""
    /// How it answers.
    public var replyType: ReplyType = .text
    /// Buttons and the like.
    public var replyMetadata: JSONText?
    /// Whether it is in force.
    public var isActive: Bool = true
    /// The greatest comes first.
    public var priority: Int64 = 0
    /// Platforms and hours.
    public var conditions: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "automated_reply.defined"
    /// Names the event's type, number 140.
    public static let eventType = EventType.automatedReplyDefined

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "automated_reply_id", &automatedReplyID, Limits.identifier)
        try coder.field(2, "name", &name, Limits.name)
        try coder.field(3, "trigger_type", &triggerType)
        try coder.field(4, "keywords", &keywords, .json(.array))
        try coder.field(5, "reply_message", &replyMessage, Limits.content)
        try coder.field(6, "reply_type", &replyType)
        try coder.field(7, "reply_metadata", &replyMetadata, Limits.metadata)
        try coder.field(8, "is_active", &isActive)
        try coder.field(9, "priority", &priority, Limits.priority)
        try coder.field(10, "conditions", &conditions, Limits.metadata)
    }
}
