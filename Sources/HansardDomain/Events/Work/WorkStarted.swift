import HansardRecords

/// Says that work too large for one command began; it goes on in slices.
public struct WorkStarted: EventBody, Equatable {
    /// Piece of work, from 1.
    public var workID: Int64 = 0
    /// What is to be done.
    public var kind: WorkKind = .removeTag
    /// Tag or user that it is about.
    public var subjectID: Int64 = 0
    /// Why conversations are taken from the user.
    public var unassignmentReason: UnassignmentReason?

    /// Names the record in schemas and errors.
    public static let recordName = "work.started"
    /// Names the event's type, number 100.
    public static let eventType = EventType.workStarted

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "work_id", &workID, Limits.identifier)
        try coder.field(2, "kind", &kind)
        try coder.field(3, "subject_id", &subjectID, Limits.identifier)
        try coder.field(4, "unassignment_reason", &unassignmentReason)
    }
}
