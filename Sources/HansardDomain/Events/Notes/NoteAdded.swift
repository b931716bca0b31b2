import HansardRecords

/// Says that somebody of the team wrote a note.
public struct NoteAdded: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Row of `conversation_notes`.
    public var noteID: Int64 = 0
    /// User who wrote it.
    public var userID: Int64 = 0
    /// Whether it stands on top.
    public var isPinned: Bool = false
    /// Text; never shown to a customer.
    public var content: String = ""

    /// Names the record in schemas and errors.
    public static let recordName = "note.added"
    /// Names the event's type, number 120.
    public static let eventType = EventType.noteAdded

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "note_id", &noteID, Limits.identifier)
        try coder.field(3, "user_id", &userID, Limits.identifier)
        try coder.field(4, "is_pinned", &isPinned)
        try coder.personal(5, "content", &content, Limits.content)
    }
}
