import HansardRecords

/// Puts a note on top.
public struct PinNote: CommandPayload, Equatable {
    /// Note.
    public var noteID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "pin_note"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "note_id", &noteID, Limits.identifier.asRequired)
    }
}
