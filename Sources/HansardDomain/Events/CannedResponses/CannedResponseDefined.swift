import HansardRecords

/// Says what a canned response is from now on.
public struct CannedResponseDefined: EventBody, Equatable {
    /// Row of `canned_responses`.
    public var cannedResponseID: Int64 = 0
    /// Title, at most 255.
    public var title: String = ""
    /// Unique among a user's own and the shared ones.
    public var shortcut: String?
    /// Text with its variables.
    public var content: String = ""
    /// Category: greeting, faq and the like.
    public var category: String?
    /// Owner; nil = shared.
    public var userID: Int64?
    /// Whether the whole team has it.
    public var isShared: Bool = false
    /// JSON array of platforms; nil = all.
    public var platforms: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "canned_response.defined"
    /// Names the event's type, number 150.
    public static let eventType = EventType.cannedResponseDefined

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "canned_response_id", &cannedResponseID, Limits.identifier)
        try coder.field(2, "title", &title, Limits.name)
        try coder.field(3, "shortcut", &shortcut, Limits.shortcut)
        try coder.field(4, "content", &content, Limits.content)
        try coder.field(5, "category", &category, Limits.category)
        try coder.field(6, "user_id", &userID, Limits.identifier)
        try coder.field(7, "is_shared", &isShared)
        try coder.field(8, "platforms", &platforms, .json(.array))
    }
}
