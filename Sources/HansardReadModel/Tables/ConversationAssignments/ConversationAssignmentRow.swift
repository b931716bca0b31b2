import HansardDomain
import HansardRecords

/// Is a row of `conversation_assignments`: who answered for a conversation, and when.
///
/// Source: schema table 6.
public struct ConversationAssignmentRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Conversation it is about.
    public var conversationID: Int64 = 0
    /// User who answers for it.
    public var assignedTo: Int64 = 0
    /// User who decided it.
    public var assignedBy: Int64?
    /// manual, auto_round_robin, …; `[a-z0-9_]+`.
    public var assignmentType: String = "manual"
    /// When it began.
    public var assignedAt: Timestamp = Timestamp(microseconds: 0)
    /// When it ended; nil while it is open.
    public var unassignedAt: Timestamp?

    /// Names the record in schemas and errors.
    public static let recordName = "conversation_assignment"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "conversation_id", &conversationID)
        try coder.field(3, "assigned_to", &assignedTo)
        try coder.field(4, "assigned_by", &assignedBy)
        try coder.field(5, "assignment_type", &assignmentType, .varchar(50))
        try coder.field(6, "assigned_at", &assignedAt)
        try coder.field(7, "unassigned_at", &unassignedAt)
    }
}
