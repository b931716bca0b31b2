import HansardRecords

/// Says that the tenant's virtual time has come to an instant: the event's `occurred_at`.
public struct TenantTimeAdvanced: EventBody, Equatable {
    /// Instant that was reached.
    public var to: Timestamp = Timestamp(microseconds: 0)

    /// Names the record in schemas and errors.
    public static let recordName = "tenant.time_advanced"
    /// Names the event's type, number 2.
    public static let eventType = EventType.tenantTimeAdvanced

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "to", &to)
    }
}
