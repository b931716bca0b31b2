import HansardRecords

/// Changes what a message says.
public struct EditMessage: CommandPayload, Equatable {
    /// Message, by our id or the platform's key.
    public var message: MessageReference = MessageReference()
    /// New text; null for none.
    public var content: Patch<String> = .keep

    /// Names the record in schemas and errors.
    public static let recordName = "edit_message"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try message.fields(&coder)
        try coder.field(6, "content", &content, Limits.content)
    }
}
