import HansardDomain
import HansardRecords

/// Is a row of `templates`, of the host application's directory.
///
/// Source: semantics §0.
public struct TemplateRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Name.
    public var name: String = ""
    /// Text.
    public var content: String = ""

    /// Names the record in schemas and errors.
    public static let recordName = "template"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "name", &name, .varchar(255))
        try coder.field(3, "content", &content)
    }
}
