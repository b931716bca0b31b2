import HansardRecords

/// Changes what a note reads.
public struct EditNote: CommandPayload, Equatable {
    /// Note.
    public var noteID: Int64 = 0
    /// Text.
    public var content: String = ""

    /// Names the record in schemas and errors.
    public static let recordName = "edit_note"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "note_id", &noteID, Limits.identifier.asRequired)
        try coder.field(2, "content", &content, Limits.content.asRequired)
    }
}
