import HansardRecords

/// Records what a platform reports about a message.
public struct RecordReceipt: CommandPayload, Equatable {
    /// Message, by our id or the platform's key.
    public var message: MessageReference = MessageReference()
    /// sent, delivered, read or failed.
    public var status: MessageStatus = .sent
    /// When, by the platform; `occurred_at` when absent.
    public var statusAt: Timestamp?
    /// Error as the platform gave it.
    public var errorMessage: String?
    /// JSON object, at most 64 KiB.
    public var metadata: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "record_receipt"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try message.fields(&coder)
        try coder.field(6, "status", &status, .required)
        try coder.field(7, "status_at", &statusAt)
        try coder.field(8, "error_message", &errorMessage, Limits.errorMessage)
        try coder.field(9, "metadata", &metadata, Limits.metadata)
    }
}
