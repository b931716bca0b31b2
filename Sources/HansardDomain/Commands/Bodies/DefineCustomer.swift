import HansardRecords

/// Says what the directory shall hold of a customer.
public struct DefineCustomer: CommandPayload, Equatable {
    /// Customer; nil allocates an id.
    public var customerID: Int64?
    /// Name.
    public var name: Patch<String> = .keep
    /// Who the customer is on each platform; replaces the list.
    public var identities: Patch<[CustomerIdentity]> = .keep
    /// JSON object, at most 64 KiB.
    public var metadata: Patch<JSONText> = .keep
    /// Whether messages change no status.
    public var isBlocked: Patch<Bool> = .keep

    /// Names the record in schemas and errors.
    public static let recordName = "define_customer"

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "customer_id", &customerID, Limits.identifier)
        try coder.field(2, "name", &name, Limits.name)
        try coder.field(3, "identities", &identities, Limits.identities)
        try coder.field(4, "metadata", &metadata, Limits.metadata)
        try coder.field(5, "is_blocked", &isBlocked)
    }
}
