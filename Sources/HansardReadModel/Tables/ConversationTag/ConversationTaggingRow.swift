import HansardDomain
import HansardRecords

/// Is a row of the pivot `conversation_tag`: which conversation has which tag.
///
/// Source: schema table 5.
public struct ConversationTaggingRow: TableRow {
    /// Primary key, from 1; not shown: the pivot has none.
    public var id: Int64 = 0
    /// Conversation.
    public var conversationID: Int64 = 0
    /// Tag.
    public var conversationTagID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "conversation_tag"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.hidden(1, "id", &id)
        try coder.field(2, "conversation_id", &conversationID)
        try coder.field(3, "conversation_tag_id", &conversationTagID)
    }
}
