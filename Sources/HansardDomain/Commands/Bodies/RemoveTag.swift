import HansardRecords

/// Removes a tag and every tagging with it.
public struct RemoveTag: CommandPayload, Equatable {
    /// Tag.
    public var tagID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "remove_tag"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "tag_id", &tagID, Limits.identifier.asRequired)
    }
}
