import HansardRecords

/// Says that a conversation went from one user to another; an assignment follows it.
public struct ConversationTransferred: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// New row of `conversation_transfers`.
    public var transferID: Int64 = 0
    /// Assignee before; nil when there was none.
    public var fromUserID: Int64?
    /// User who answers for it from now on.
    public var toUserID: Int64 = 0
    /// User who decided it.
    public var transferredBy: Int64?
    /// Why, in words; not blank.
    public var reason: String = ""

    /// Names the record in schemas and errors.
    public static let recordName = "conversation.transferred"
    /// Names the event's type, number 40.
    public static let eventType = EventType.conversationTransferred

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "transfer_id", &transferID, Limits.identifier)
        try coder.field(3, "from_user_id", &fromUserID, Limits.identifier)
        try coder.field(4, "to_user_id", &toUserID, Limits.identifier)
        try coder.field(5, "transferred_by", &transferredBy, Limits.identifier)
        try coder.personal(6, "reason", &reason, Limits.errorMessage)
    }
}
