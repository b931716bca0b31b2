extension TenantSettingsRow {
    /// Describes the table `tenant_settings`.
    public static let table = TableDefinition<TenantSettingsRow>(
        name: "tenant_settings",
        about: "The tenant's choices, one row.",
        number: 10,
        isShown: false
    )
}
