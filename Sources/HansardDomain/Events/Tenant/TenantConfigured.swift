import HansardRecords

/// Says that the tenant's settings are now these.
public struct TenantConfigured: EventBody, Equatable {
    /// All settings after the change.
    public var settings: TenantSettings = TenantSettings()

    /// Names the record in schemas and errors.
    public static let recordName = "tenant.configured"
    /// Names the event's type, number 1.
    public static let eventType = EventType.tenantConfigured

    /// Makes an empty one for the decoder; fill in its fields.
    public init() {}

    /// Lists the fields once, for every coder.
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "settings", &settings)
    }
}
