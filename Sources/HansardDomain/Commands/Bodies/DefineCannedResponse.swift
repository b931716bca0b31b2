import HansardRecords

/// Says what a canned response shall be.
public struct DefineCannedResponse: CommandPayload, Equatable {
    /// Canned response; nil makes a new one.
    public var cannedResponseID: Int64?
    /// Title; required for a new one.
    public var title: Patch<String> = .keep
    /// Unique among a user's own and the shared ones.
    public var shortcut: Patch<String> = .keep
    /// Text with its variables; required for a new one.
    public var content: Patch<String> = .keep
    /// Category: greeting, faq and the like.
    public var category: Patch<String> = .keep
    /// Owner; null = shared.
    public var userID: Patch<Int64> = .keep
    /// Whether the whole team has it.
    public var isShared: Patch<Bool> = .keep
    /// JSON array of platforms; null = all.
    public var platforms: Patch<JSONText> = .keep

    /// Names the record in schemas and errors.
    public static let recordName = "define_canned_response"

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
