import HansardDomain
import HansardRecords

/// Is a row of `watermarks`: up to when a thread is delivered and read.
///
/// Source: semantics §4.
public struct WatermarkRow: TableRow {
    /// First 63 bits of the digest, or the next free number.
    public var id: Int64 = 0
    /// Keyed digest of the thread's customer identity.
    public var identityDigest: Digest16 = Digest16()
    /// Up to when all is delivered, inclusive.
    public var deliveredUpTo: Timestamp?
    /// Up to when all is read, inclusive.
    public var readUpTo: Timestamp?

    /// Names the record in schemas and errors.
    public static let recordName = "watermark"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "identity_digest", &identityDigest)
        try coder.field(3, "delivered_up_to", &deliveredUpTo)
        try coder.field(4, "read_up_to", &readUpTo)
    }
}
