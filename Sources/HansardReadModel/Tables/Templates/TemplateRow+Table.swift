extension TemplateRow {
    /// Describes the table `templates`.
    public static let table = TableDefinition<TemplateRow>(
        name: "templates",
        about: "Templates, of the host application's directory.",
        number: 22
    )
}
