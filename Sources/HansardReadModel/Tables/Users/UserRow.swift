import HansardDomain
import HansardRecords

/// Is a row of `users`, the directory of the team.
///
/// Source: semantics §0.
public struct UserRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Name shown to the team.
    public var name: String = ""
    /// What the user may do.
    public var role: UserRole = .agent
    /// Whether the user may be assigned.
    public var isActive: Bool = true
    /// Largest load for automatic assignment; nil = no limit.
    public var capacity: Int64?
    /// Where the user is now.
    public var availability: Availability = .offline

    /// Latest row of `conversation_assignments` that an automatic strategy gave him; 0 = none.
    public var lastAutomaticAssignmentID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "user"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "name", &name, .varchar(255))
        try coder.field(3, "role", &role)
        try coder.field(4, "is_active", &isActive)
        try coder.field(5, "capacity", &capacity)
        try coder.field(6, "availability", &availability)
        try coder.hidden(7, "last_automatic_assignment_id", &lastAutomaticAssignmentID)
    }
}
