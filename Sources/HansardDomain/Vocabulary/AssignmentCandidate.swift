import HansardRecords

/// Names why an automatic assignment passed a user by.
///
/// Source: semantics §8.
public enum SkipReason: String, FieldEnum {
    case inactive
    case away
    case offline
    case atCapacity = "at_capacity"
    /// He could have had it; another one was before him.
    case notFirst = "not_first"
}

/// Is a user whom an automatic assignment looked at, so that "why not me" can be answered.
public struct AssignmentCandidate: Record, Hashable {
    /// User.
    public var userID: Int64 = 0
    /// Conversations he had in `new` and `open`.
    public var load: Int64 = 0
    /// Largest load; nil = no limit.
    public var capacity: Int64?
    /// His last automatic assignment before; 0 = none yet.
    public var lastAutomaticAssignmentID: Int64 = 0
    /// Why he was passed by; nil = he was chosen.
    public var skipped: SkipReason?

    /// Names the record in schemas and errors.
    public static let recordName = "assignment_candidate"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "user_id", &userID, Limits.identifier)
        try coder.field(2, "load", &load, Limits.count)
        try coder.field(3, "capacity", &capacity, Limits.count)
        try coder.field(
            4,
            "last_automatic_assignment_id",
            &lastAutomaticAssignmentID,
            Limits.count
        )
        try coder.field(5, "skipped", &skipped)
    }
}
