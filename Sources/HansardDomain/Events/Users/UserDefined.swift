import HansardRecords

/// Says what the directory holds of a user from now on.
public struct UserDefined: EventBody, Equatable {
    /// User, given by the host application or allocated.
    public var userID: Int64 = 0
    /// Name shown to the team.
    public var name: String = ""
    /// What the user may do.
    public var role: UserRole = .agent
    /// Whether the user may be assigned.
    public var isActive: Bool = true
    /// Largest load for automatic assignment; nil = no limit.
    public var capacity: Int64?

    /// Names the record in schemas and errors.
    public static let recordName = "user.defined"
    /// Names the event's type, number 10.
    public static let eventType = EventType.userDefined

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "user_id", &userID, Limits.identifier)
        try coder.field(2, "name", &name, Limits.name)
        try coder.field(3, "role", &role)
        try coder.field(4, "is_active", &isActive)
        try coder.field(5, "capacity", &capacity, Limits.count)
    }
}
