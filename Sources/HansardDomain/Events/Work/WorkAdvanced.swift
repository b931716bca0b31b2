import HansardRecords

/// Says how far a piece of work has come.
public struct WorkAdvanced: EventBody, Equatable {
    /// Piece of work.
    public var workID: Int64 = 0
    /// Last item that is done: the next one is greater.
    public var cursor: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "work.advanced"
    /// Names the event's type, number 101.
    public static let eventType = EventType.workAdvanced

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "work_id", &workID, Limits.identifier)
        try coder.field(2, "cursor", &cursor, Limits.count)
    }
}
