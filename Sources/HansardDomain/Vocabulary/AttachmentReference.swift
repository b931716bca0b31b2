import HansardRecords

/// Holds what is not personal of a media file.
public struct AttachmentReference: Record, Equatable {
    /// Row of `message_attachments`.
    public var attachmentID: Int64 = 0
    /// Kind of file.
    public var type: AttachmentType = .document
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

    /// Names the record in schemas and errors.
    public static let recordName = "attachment_reference"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "attachment_id", &attachmentID, Limits.identifier)
        try coder.field(2, "type", &type)
        try coder.field(3, "mime_type", &mimeType, Limits.mimeType)
        try coder.field(4, "file_size", &fileSize, Limits.count)
        try coder.field(5, "width", &width, Limits.count)
        try coder.field(6, "height", &height, Limits.count)
        try coder.field(7, "duration", &duration, Limits.count)
    }
}
