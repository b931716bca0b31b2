import HansardRecords

/// Says what a tag shall be.
public struct DefineTag: CommandPayload, Equatable {
    /// Tag; nil makes a new one.
    public var tagID: Int64?
    /// Name, unique whatever the case; required for a new one.
    public var name: Patch<String> = .keep
    /// `#` and 6 hexadecimal digits.
    public var color: Patch<String> = .keep
    /// What it is for.
    public var description: Patch<String> = .keep

    /// Names the record in schemas and errors.
    public static let recordName = "define_tag"

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
