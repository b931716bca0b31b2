import HansardDomain
import HansardRecords

/// Is a row of `conversation_transfers`: who gave a conversation to whom, and why.
///
/// Source: schema table 11.
public struct ConversationTransferRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Conversation.
    public var conversationID: Int64 = 0
    /// Assignee before; nil when there was none.
    public var fromUserID: Int64?
    /// Assignee since.
    public var toUserID: Int64 = 0
    /// User who decided it.
    public var transferredBy: Int64?
    /// Why, in words.
    public var reason: String = ""
    /// When.
    public var transferredAt: Timestamp = Timestamp(microseconds: 0)

    /// Names the record in schemas and errors.
    public static let recordName = "conversation_transfer"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "conversation_id", &conversationID)
        try coder.field(3, "from_user_id", &fromUserID)
        try coder.field(4, "to_user_id", &toUserID)
        try coder.field(5, "transferred_by", &transferredBy)
        try coder.personal(6, "reason", &reason)
        try coder.field(7, "transferred_at", &transferredAt)
    }
}
