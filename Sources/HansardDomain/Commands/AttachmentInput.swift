import HansardRecords

/// Describes a media file of a new message.
public struct AttachmentInput: Record, Equatable {
    /// image, video, audio or document.
    public var type: AttachmentType = .document
    /// Local URL.
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
    /// URL of the preview.
    public var thumbnailURL: String?
    /// What the platform gave beside.
    public var metadata: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "attachment"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "type", &type, .required)
        try coder.field(2, "url", &url, Limits.url)
        try coder.field(3, "platform_url", &platformURL, Limits.url)
        try coder.field(4, "mime_type", &mimeType, Limits.mimeType)
        try coder.field(5, "filename", &filename, Limits.name)
        try coder.field(6, "file_size", &fileSize, Limits.count)
        try coder.field(7, "width", &width, Limits.count)
        try coder.field(8, "height", &height, Limits.count)
        try coder.field(9, "duration", &duration, Limits.count)
        try coder.field(10, "thumbnail_url", &thumbnailURL, Limits.url)
        try coder.field(11, "metadata", &metadata, Limits.metadata)
    }
}
