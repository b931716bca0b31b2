import HansardRecords

/// Is a span in which a conversation's resolution clock stood still.
///
/// Source: semantics §10.
public struct SLAPause: Record, Hashable {
    /// When it stopped: pended or resolved.
    public var from = Timestamp(microseconds: 0)
    /// When it ran on: opened or reopened.
    public var to = Timestamp(microseconds: 0)

    /// Names the record in schemas and errors.
    public static let recordName = "sla_pause"

    /// Makes an empty one for the decoder.
    public init() {}

    /// Makes a span.
    public init(from: Timestamp, to: Timestamp) {
        self.from = from
        self.to = to
    }

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "from", &from)
        try coder.field(2, "to", &to)
    }
}
