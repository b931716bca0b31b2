import HansardRecords

/// Puts a media file away.
public struct ArchiveAttachment: CommandPayload, Equatable {
    /// Attachment it is about.
    public var attachmentID: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "archive_attachment"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "attachment_id", &attachmentID, Limits.identifier.asRequired)
    }
}
