import HansardRecords

/// Says what a tag is from now on.
public struct TagDefined: EventBody, Equatable {
    /// Row of `conversation_tags`.
    public var tagID: Int64 = 0
    /// Unique, case-insensitive; at most 100.
    public var name: String = ""
    /// `#` and 6 hexadecimal digits.
    public var color: String?
    /// What it is for.
    public var description: String?

    /// Names the record in schemas and errors.
    public static let recordName = "tag.defined"
    /// Names the event's type, number 110.
    public static let eventType = EventType.tagDefined

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "tag_id", &tagID, Limits.identifier)
        try coder.field(2, "name", &name, Limits.tagName)
        try coder.field(3, "color", &color, Limits.color)
        try coder.field(4, "description", &description, Limits.description)
    }
}
