import HansardRecords

/// Sends a failed message again.
public struct RetryMessage: CommandPayload, Equatable {
    /// Message, by our id or the platform's key.
    public var message: MessageReference = MessageReference()

    /// Names the record in schemas and errors.
    public static let recordName = "retry_message"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try message.fields(&coder)
    }
}
