import HansardRecords

/// Holds what is personal of a media file.
public struct AttachmentDetails: Record, Equatable {
    /// Local URL.
    public var url: String?
    /// URL on the platform.
    public var platformURL: String?
    /// Name as the sender gave it.
    public var filename: String?
    /// URL of the preview.
    public var thumbnailURL: String?
    /// What the platform gave beside.
    public var metadata: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "attachment_details"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "url", &url, Limits.url)
        try coder.field(2, "platform_url", &platformURL, Limits.url)
        try coder.field(3, "filename", &filename, Limits.name)
        try coder.field(4, "thumbnail_url", &thumbnailURL, Limits.url)
        try coder.field(5, "metadata", &metadata, Limits.metadata)
    }
}
