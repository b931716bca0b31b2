import HansardDomain
import HansardRecords

/// Is the one row of `tenant_settings`: the tenant's choices as of the last `tenant.configured`.
public struct TenantSettingsRow: TableRow {
    /// Always 1.
    public var id: Int64 = 0
    /// All settings.
    public var settings: TenantSettings = TenantSettings()

    /// Names the record in schemas and errors.
    public static let recordName = "tenant_settings_row"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "settings", &settings)
    }
}
