import HansardRecords

/// Says that a piece of work is done.
public struct WorkFinished: EventBody, Equatable {
    /// Piece of work.
    public var workID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "work.finished"
    /// Names the event's type, number 102.
    public static let eventType = EventType.workFinished

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "work_id", &workID, Limits.identifier)
    }
}
