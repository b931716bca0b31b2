import HansardRecords

/// Says what a template is from now on.
public struct TemplateDefined: EventBody, Equatable {
    /// Row of `templates`.
    public var templateID: Int64 = 0
    /// Name, at most 255.
    public var name: String = ""
    /// Text.
    public var content: String = ""

    /// Names the record in schemas and errors.
    public static let recordName = "template.defined"
    /// Names the event's type, number 160.
    public static let eventType = EventType.templateDefined

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "template_id", &templateID, Limits.identifier)
        try coder.field(2, "name", &name, Limits.name)
        try coder.field(3, "content", &content, Limits.content)
    }
}
