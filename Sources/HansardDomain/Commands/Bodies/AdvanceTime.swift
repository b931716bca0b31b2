import HansardRecords

/// Lets the tenant's virtual time come to an instant, with all that is due until then.
public struct AdvanceTime: CommandPayload, Equatable {
    /// Instant.
    public var to: Timestamp = Timestamp(microseconds: 0)

    /// Names the record in schemas and errors.
    public static let recordName = "advance_time"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "to", &to, .required)
    }
}
