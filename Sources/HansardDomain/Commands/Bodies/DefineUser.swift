import HansardRecords

/// Says what the directory shall hold of a user.
public struct DefineUser: CommandPayload, Equatable {
    /// User; nil allocates an id.
    public var userID: Int64?
    /// Name shown to the team; required for a new user.
    public var name: Patch<String> = .keep
    /// agent, supervisor or admin.
    public var role: Patch<UserRole> = .keep
    /// Whether the user may be assigned.
    public var isActive: Patch<Bool> = .keep
    /// Largest load; null = no limit.
    public var capacity: Patch<Int64> = .keep

    /// Names the record in schemas and errors.
    public static let recordName = "define_user"

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
