import HansardRecords

/// Says that a note stands on top.
public struct NotePinned: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Row of `conversation_notes`.
    public var noteID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "note.pinned"
    /// Names the event's type, number 123.
    public static let eventType = EventType.notePinned

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "note_id", &noteID, Limits.identifier)
    }
}
