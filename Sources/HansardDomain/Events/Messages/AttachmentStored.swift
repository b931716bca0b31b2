import HansardRecords

/// Says where a media file now lies.
public struct AttachmentStored: EventBody, Equatable {
    /// Conversation the event belongs to, from 1.
    public var conversationID: Int64 = 0
    /// Message the event is about, from 1.
    public var messageID: Int64 = 0
    /// Attachment it is about.
    public var attachmentID: Int64 = 0
    /// MIME type after the change.
    public var mimeType: String?
    /// Size in bytes.
    public var fileSize: Int64?
    /// Width in pixels.
    public var width: Int64?
    /// Height in pixels.
    public var height: Int64?
    /// Length in seconds.
    public var duration: Int64?
    /// Local URL.
    public var url: String?
    /// URL of the preview.
    public var thumbnailURL: String?

    /// Names the record in schemas and errors.
    public static let recordName = "attachment.stored"
    /// Names the event's type, number 57.
    public static let eventType = EventType.attachmentStored

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "conversation_id", &conversationID, Limits.identifier)
        try coder.field(2, "message_id", &messageID, Limits.identifier)
        try coder.field(3, "attachment_id", &attachmentID, Limits.identifier)
        try coder.field(4, "mime_type", &mimeType, Limits.mimeType)
        try coder.field(5, "file_size", &fileSize, Limits.count)
        try coder.field(6, "width", &width, Limits.count)
        try coder.field(7, "height", &height, Limits.count)
        try coder.field(8, "duration", &duration, Limits.count)
        try coder.personal(9, "url", &url, Limits.url)
        try coder.personal(10, "thumbnail_url", &thumbnailURL, Limits.url)
    }
}
