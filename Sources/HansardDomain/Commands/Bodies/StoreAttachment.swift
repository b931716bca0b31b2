import HansardRecords

/// Says where a media file lies now.
public struct StoreAttachment: CommandPayload, Equatable {
    /// Attachment it is about.
    public var attachmentID: Int64 = 0
    /// Local URL.
    public var url: String = ""
    /// MIME type.
    public var mimeType: String?
    /// Size in bytes.
    public var fileSize: Int64?
    /// Width in pixels.
    public var width: Int64?
    /// Height in pixels.
    public var height: Int64?
    /// Length in seconds.
    public var duration: Int64?
    /// URL of the preview.
    public var thumbnailURL: String?

    /// Names the record in schemas and errors.
    public static let recordName = "store_attachment"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "attachment_id", &attachmentID, Limits.identifier.asRequired)
        try coder.field(2, "url", &url, Limits.url.asRequired)
        try coder.field(3, "mime_type", &mimeType, Limits.mimeType)
        try coder.field(4, "file_size", &fileSize, Limits.count)
        try coder.field(5, "width", &width, Limits.count)
        try coder.field(6, "height", &height, Limits.count)
        try coder.field(7, "duration", &duration, Limits.count)
        try coder.field(8, "thumbnail_url", &thumbnailURL, Limits.url)
    }
}
