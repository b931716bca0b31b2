import HansardRecords

/// Keeps a receipt for a message that nobody knows yet.
public struct ReceiptOrphaned: EventBody, Equatable {
    /// Id of the parked receipt.
    public var parkedReceiptID: Int64 = 0
    /// Platform, `[a-z0-9_]+`, at most 50.
    public var platform: String = ""
    /// Business's own receiving account.
    public var channelAccount: String?
    /// Keyed digest of the platform's key, as far as given.
    public var keyDigest: Digest16 = Digest16()
    /// Whether the receipt named its chat.
    public var hasScope: Bool = false
    /// Status reported.
    public var status: MessageStatus = .sent
    /// When, by the platform.
    public var statusAt: Timestamp = Timestamp(microseconds: 0)
    /// Error as the platform gave it.
    public var errorMessage: String?
    /// What the caller or the platform gave; JSON object, at most 64 KiB.
    public var metadata: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "receipt.orphaned"
    /// Names the event's type, number 70.
    public static let eventType = EventType.receiptOrphaned

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "parked_receipt_id", &parkedReceiptID, Limits.identifier)
        try coder.field(2, "platform", &platform, Limits.platform)
        try coder.field(3, "channel_account", &channelAccount, Limits.channelAccount)
        try coder.field(4, "key_digest", &keyDigest)
        try coder.field(5, "has_scope", &hasScope)
        try coder.field(6, "status", &status)
        try coder.field(7, "status_at", &statusAt)
        try coder.personal(8, "error_message", &errorMessage, Limits.errorMessage)
        try coder.personal(9, "metadata", &metadata, Limits.metadata)
    }
}
