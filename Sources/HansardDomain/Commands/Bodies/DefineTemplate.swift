import HansardRecords

/// Says what the directory shall hold of a template.
public struct DefineTemplate: CommandPayload, Equatable {
    /// Template; nil allocates an id.
    public var templateID: Int64?
    /// Name; required for a new one.
    public var name: Patch<String> = .keep
    /// Text; required for a new one.
    public var content: Patch<String> = .keep

    /// Names the record in schemas and errors.
    public static let recordName = "define_template"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "template_id", &templateID, Limits.identifier)
        try coder.field(2, "name", &name, Limits.name)
        try coder.field(3, "content", &content, Limits.content)
    }
}
