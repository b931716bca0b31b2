import LMDB

extension CampaignRow {
    /// Describes the table `campaigns`.
    public static let table = TableDefinition<CampaignRow>(
        name: "campaigns",
        about: "Campaigns, of the host application's directory.",
        number: 20,
        indexes: [templateIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let template = 0
    }

    private static let templateIndex = IndexDefinition<CampaignRow>(
        name: "template_id",
        columns: ["template_id", "id"],
        serves: "campaigns by template"
    ) { row, keys in
        guard let template = row.templateID else { return }
        var key = Key()
        key.append(ascending: template)
        key.append(ascending: row.id)
        keys.append(key)
    }
}
