import HansardRecords

/// Says what the directory holds of a customer from now on.
public struct CustomerDefined: EventBody, Equatable {
    /// Customer, given by the host application or allocated.
    public var customerID: Int64 = 0
    /// Whether messages change no status.
    public var isBlocked: Bool = false
    /// Keyed digests of `identities`, in the same order; the look-up keys.
    public var identityDigests: [Digest16] = []
    /// Name, as the customer or the team gave it.
    public var name: String?
    /// Who the customer is on each platform.
    public var identities: [CustomerIdentity] = []
    /// What the caller or the platform gave; JSON object, at most 64 KiB.
    public var metadata: JSONText?

    /// Names the record in schemas and errors.
    public static let recordName = "customer.defined"
    /// Names the event's type, number 20.
    public static let eventType = EventType.customerDefined

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "customer_id", &customerID, Limits.identifier)
        try coder.field(2, "is_blocked", &isBlocked)
        try coder.field(3, "identity_digests", &identityDigests)
        try coder.personal(4, "name", &name, Limits.name)
        try coder.personal(5, "identities", &identities)
        try coder.personal(6, "metadata", &metadata, Limits.metadata)
    }
}
