import HansardRecords

/// Writes a note of the team on a conversation.
public struct AddNote: CommandPayload, Equatable {
    /// Conversation, by our id or the platform's.
    public var conversation: ConversationReference = ConversationReference()
    /// Author; the actor when absent.
    public var userID: Int64?
    /// Text; never shown to a customer.
    public var content: String = ""
    /// Whether it stands on top.
    public var isPinned: Bool?

    /// Names the record in schemas and errors.
    public static let recordName = "add_note"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try conversation.fields(&coder)
        try coder.field(5, "user_id", &userID, Limits.identifier)
        try coder.field(6, "content", &content, Limits.content.asRequired)
        try coder.field(7, "is_pinned", &isPinned)
    }
}
