extension TenantSettingsRow {
    /// Describes the table `tenant_settings`.
    public static let table = TableDefinition<TenantSettingsRow>(
        name: "tenant_settings",
        number: 10,
        isShown: false
    )
}
