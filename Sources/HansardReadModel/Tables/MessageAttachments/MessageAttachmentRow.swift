import HansardDomain
import HansardRecords

/// Is a row of `message_attachments`: one media file.
///
/// Source: schema table 3.
public struct MessageAttachmentRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Message it belongs to.
    public var messageID: Int64 = 0
    /// Kind of file.
    public var type: AttachmentType = .document
    /// Local URL; nil once archived.
    public var url: String?
    /// URL on the platform.
    public var platformURL: String?
    /// MIME type.
    public var mimeType: String?
    /// Name as the sender gave it.
    public var filename: String?
    /// Size in bytes.
    public var fileSize: Int64?
    /// Width in pixels.
    public var width: Int64?
    /// Height in pixels.
    public var height: Int64?
    /// Length in seconds.
    public var duration: Int64?
    /// URL of the preview; nil once archived.
    public var thumbnailURL: String?
    /// What the platform gave beside.
    public var metadata: JSONText?
    /// Whether the file was put away.
    public var isArchived: Bool = false
    /// Conversation of the message.
    public var conversationID: Int64 = 0

    /// `occurred_at` of its message: its age counts from it.
    ///
    /// Semantics §13.
    public var createdAt: Timestamp = Timestamp(microseconds: 0)

    /// Names the record in schemas and errors.
    public static let recordName = "message_attachment"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "message_id", &messageID)
        try coder.field(3, "type", &type, .varchar(50))
        try coder.personal(4, "url", &url, .varchar(500))
        try coder.personal(5, "platform_url", &platformURL, .varchar(500))
        try coder.field(6, "mime_type", &mimeType, .varchar(100))
        try coder.personal(7, "filename", &filename, .varchar(255))
        try coder.field(8, "file_size", &fileSize)
        try coder.field(9, "width", &width)
        try coder.field(10, "height", &height)
        try coder.field(11, "duration", &duration)
        try coder.personal(12, "thumbnail_url", &thumbnailURL, .varchar(500))
        try coder.personal(13, "metadata", &metadata, .json(.object))
        try coder.hidden(14, "is_archived", &isArchived)
        try coder.hidden(15, "conversation_id", &conversationID)
        try coder.hidden(16, "created_at", &createdAt)
    }
}
