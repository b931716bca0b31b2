import HansardRecords

/// Says what a rule shall answer by itself.
public struct DefineAutomatedReply: CommandPayload, Equatable {
    /// Rule; nil makes a new one.
    public var automatedReplyID: Int64?
    /// Name; required for a new one.
    public var name: Patch<String> = .keep
    /// keyword, greeting or away; required for a new one.
    public var triggerType: Patch<TriggerType> = .keep
    /// JSON array of words.
    public var keywords: Patch<JSONText> = .keep
    /// What it answers; required for a new one.
    public var replyMessage: Patch<String> = .keep
    /// text, template or buttons.
    public var replyType: Patch<ReplyType> = .keep
    /// Buttons and the like.
    public var replyMetadata: Patch<JSONText> = .keep
    /// Whether it is in force.
    public var isActive: Patch<Bool> = .keep
    /// The greatest comes first.
    public var priority: Patch<Int64> = .keep
    /// platforms and hours.
    public var conditions: Patch<JSONText> = .keep

    /// Names the record in schemas and errors.
    public static let recordName = "define_automated_reply"

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
