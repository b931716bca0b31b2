import HansardRecords

/// Says that all outbound messages of a thread up to an instant are delivered or read.
public struct WatermarkRecorded: EventBody, Equatable {
    /// Platform, `[a-z0-9_]+`, at most 50.
    public var platform: String = ""
    /// Business's own receiving account.
    public var channelAccount: String?
    /// Keyed digest of the thread's customer identity.
    public var identityDigest: Digest16 = Digest16()
    /// Customer, if known.
    public var customerID: Int64?
    /// delivered or read.
    public var status: MessageStatus = .delivered
    /// Up to when, inclusive.
    public var watermarkAt: Timestamp = Timestamp(microseconds: 0)
    /// Every message that rises, with its new row of `message_status_updates`.
    public var rises: [WatermarkRise] = []

    /// Names the record in schemas and errors.
    public static let recordName = "watermark.recorded"
    /// Names the event's type, number 71.
    public static let eventType = EventType.watermarkRecorded

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "platform", &platform, Limits.platform)
        try coder.field(2, "channel_account", &channelAccount, Limits.channelAccount)
        try coder.field(3, "identity_digest", &identityDigest)
        try coder.field(4, "customer_id", &customerID, Limits.identifier)
        try coder.field(5, "status", &status)
        try coder.field(6, "watermark_at", &watermarkAt)
        try coder.field(7, "rises", &rises)
    }
}
