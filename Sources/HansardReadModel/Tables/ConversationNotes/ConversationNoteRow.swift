import HansardDomain
import HansardRecords

/// Is a row of `conversation_notes`: what the team says among itself.
///
/// Source: schema table 4.
public struct ConversationNoteRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Conversation it is about.
    public var conversationID: Int64 = 0
    /// Author.
    public var userID: Int64 = 0
    /// Text; never shown to a customer.
    public var content: String = ""
    /// Whether it stands on top.
    public var isPinned: Bool = false

    /// Names the record in schemas and errors.
    public static let recordName = "conversation_note"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "conversation_id", &conversationID)
        try coder.field(3, "user_id", &userID)
        try coder.personal(4, "content", &content)
        try coder.field(5, "is_pinned", &isPinned)
    }
}
