import HansardDomain
import HansardRecords

/// Is a row of `automated_replies`: a rule of the chatbot.
///
/// Source: schema table 9.
public struct AutomatedReplyRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Name.
    public var name: String = ""
    /// What sets it off.
    public var triggerType: TriggerType = .keyword
    /// Words.
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
    public static let recordName = "automated_reply"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "name", &name, .varchar(255))
        try coder.field(3, "trigger_type", &triggerType, .varchar(50))
        try coder.field(4, "keywords", &keywords, .json(.array))
        try coder.field(5, "reply_message", &replyMessage)
        try coder.field(6, "reply_type", &replyType, .varchar(50))
        try coder.field(7, "reply_metadata", &replyMetadata, .json(.object))
        try coder.field(8, "is_active", &isActive)
        try coder.field(9, "priority", &priority)
        try coder.field(10, "conditions", &conditions, .json(.object))
    }
}
