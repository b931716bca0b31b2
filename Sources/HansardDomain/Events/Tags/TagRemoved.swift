import HansardRecords

/// Says that a tag is gone; its taggings go with it.
public struct TagRemoved: EventBody, Equatable {
    /// Row of `conversation_tags` that goes.
    public var tagID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "tag.removed"
    /// Names the event's type, number 111.
    public static let eventType = EventType.tagRemoved

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "tag_id", &tagID, Limits.identifier)
    }
}
