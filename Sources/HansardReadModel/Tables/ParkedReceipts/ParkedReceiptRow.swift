import HansardDomain
import HansardRecords

/// Is a row of `parked_receipts`: a report about a message that nobody knows yet.
///
/// Source: semantics §4.
public struct ParkedReceiptRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Keyed digest of the platform's key, as far as given.
    public var keyDigest: Digest16 = Digest16()
    /// Platform that reported.
    public var platform: String = ""
    /// Business's own receiving account.
    public var channelAccount: String?
    /// Whether the report named its chat.
    public var hasScope: Bool = false
    /// Status reported.
    public var status: MessageStatus = .sent
    /// When, by the platform.
    public var statusAt: Timestamp = Timestamp(microseconds: 0)
    /// Error as the platform gave it.
    public var errorMessage: String?
    /// What the platform gave beside.
    public var metadata: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "parked_receipt"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "key_digest", &keyDigest)
        try coder.field(3, "platform", &platform, .varchar(50))
        try coder.field(4, "channel_account", &channelAccount, .varchar(255))
        try coder.field(5, "has_scope", &hasScope)
        try coder.field(6, "status", &status)
        try coder.field(7, "status_at", &statusAt)
        try coder.personal(8, "error_message", &errorMessage)
        try coder.personal(9, "metadata", &metadata, .json(.object))
    }
}
