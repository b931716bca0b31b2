import HansardRecords

/// Holds the fields common to all commands.
///
/// Source: contract §1.
public struct CommandEnvelope: Record, Equatable {
    /// Makes the command idempotent; at most 128 bytes of UTF-8.
    public var commandID: String?
    /// When it happened; the clock when absent.
    public var occurredAt: Timestamp?
    /// Who asks; the system when absent.
    public var actor = Actor()
    /// Ties commands of one errand together.
    public var correlationID: String?
    /// Names what caused this command.
    public var causationID: String?
    /// Stream version that the conversation must have; nil = any.
    public var expectedVersion: Int64?

    /// Names the record in schemas and errors.
    public static let recordName = "command"
    /// Names the fields of the envelope, and the one that names the command.
    public static let fieldNames: Set<String> = [
        "command", "command_id", "occurred_at", "actor", "correlation_id", "causation_id",
        "expected_version",
    ]

    /// Makes an envelope with nothing in it.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "command_id", &commandID, .text(Limits.commandIDByteCount))
        try coder.field(2, "occurred_at", &occurredAt)
        try coder.field(3, "actor", &actor)
        try coder.field(4, "correlation_id", &correlationID, Limits.correlation)
        try coder.field(5, "causation_id", &causationID, Limits.correlation)
        try coder.field(6, "expected_version", &expectedVersion, Limits.count)
    }
}
