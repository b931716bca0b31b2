import HansardRecords

/// Says that a canned response is gone.
public struct CannedResponseRemoved: EventBody, Equatable {
    /// Row of `canned_responses` that goes.
    public var cannedResponseID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "canned_response.removed"
    /// Names the event's type, number 151.
    public static let eventType = EventType.cannedResponseRemoved

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "canned_response_id", &cannedResponseID, Limits.identifier)
    }
}
