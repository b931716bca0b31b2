extension SLAPolicyVersionRow {
    /// Describes the table `sla_policy_versions`.
    public static let table = TableDefinition<SLAPolicyVersionRow>(
        name: "sla_policy_versions",
        about: "Versions of SLA policies: conversations keep the one they began with.",
        number: 16,
        isShown: false
    )
}
