import HansardDomain
import HansardRecords

/// Is a row of `customers`, the directory of those who write.
///
/// Source: semantics §0.
public struct CustomerRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Name, as the customer or the team gave it.
    public var name: String?
    /// Whether his messages change no status.
    public var isBlocked: Bool = false
    /// Who he is on each platform.
    public var identities: [CustomerIdentity] = []
    /// What the caller or the platform gave.
    public var metadata: JSONText?
    /// Keyed digests of `identities`, in the same order.
    public var identityDigests: [Digest16] = []

    /// When an `away` rule last answered him.
    ///
    /// Semantics §11.
    public var lastAwayReplyAt: Timestamp?

    /// Names the record in schemas and errors.
    public static let recordName = "customer"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.personal(2, "name", &name, .varchar(255))
        try coder.field(3, "is_blocked", &isBlocked)
        try coder.personal(4, "identities", &identities)
        try coder.personal(5, "metadata", &metadata, .json(.object))
        try coder.hidden(6, "identity_digests", &identityDigests)
        try coder.hidden(7, "last_away_reply_at", &lastAwayReplyAt)
    }
}
