import HansardDomain
import HansardRecords

/// Is a row of `conversation_tags`: a tag.
///
/// Source: schema table 5.
public struct ConversationTagRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Unique, case-insensitive.
    public var name: String = ""
    /// `#` and 6 hexadecimal digits.
    public var color: String?
    /// What it is for.
    public var description: String?

    /// Names the record in schemas and errors.
    public static let recordName = "conversation_tag_definition"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "name", &name, .varchar(100))
        try coder.field(3, "color", &color, .color)
        try coder.field(4, "description", &description)
    }
}
