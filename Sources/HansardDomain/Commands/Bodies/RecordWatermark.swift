import HansardRecords

/// Records that all up to an instant is delivered or read.
public struct RecordWatermark: CommandPayload, Equatable {
    /// Platform, `[a-z0-9_]+`.
    public var platform: String = ""
    /// Business's own receiving account.
    public var channelAccount: String?
    /// Platform's id of the person.
    public var platformUserID: String = ""
    /// delivered or read.
    public var status: MessageStatus = .delivered
    /// Up to when, inclusive.
    public var watermarkAt: Timestamp = Timestamp(microseconds: 0)

    /// Names the record in schemas and errors.
    public static let recordName = "record_watermark"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "platform", &platform, Limits.platform.asRequired)
        try coder.field(2, "channel_account", &channelAccount, Limits.channelAccount)
        try coder.field(3, "platform_user_id", &platformUserID, Limits.platformID.asRequired)
        try coder.field(4, "status", &status, .required)
        try coder.field(5, "watermark_at", &watermarkAt, .required)
    }
}
