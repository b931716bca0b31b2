import HansardDomain
import HansardRecords

/// Is a row of `canned_responses`: a quick reply.
///
/// Source: schema table 10.
public struct CannedResponseRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Title.
    public var title: String = ""
    /// Keyboard shortcut.
    public var shortcut: String?
    /// Text with its variables.
    public var content: String = ""
    /// Category: greeting, faq and the like.
    public var category: String?
    /// Owner; nil = shared.
    public var userID: Int64?
    /// Whether the whole team has it.
    public var isShared: Bool = false
    /// Platforms; nil = all.
    public var platforms: JSONText?
    /// How often it was used.
    public var usageCount: Int64 = 0
    /// When it was last used.
    public var lastUsedAt: Timestamp?

    /// Names the record in schemas and errors.
    public static let recordName = "canned_response"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "title", &title, .varchar(255))
        try coder.field(3, "shortcut", &shortcut, .varchar(50))
        try coder.field(4, "content", &content)
        try coder.field(5, "category", &category, .varchar(100))
        try coder.field(6, "user_id", &userID)
        try coder.field(7, "is_shared", &isShared)
        try coder.field(8, "platforms", &platforms, .json(.array))
        try coder.field(9, "usage_count", &usageCount)
        try coder.field(10, "last_used_at", &lastUsedAt)
    }
}
