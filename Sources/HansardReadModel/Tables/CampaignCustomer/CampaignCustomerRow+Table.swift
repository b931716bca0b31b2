import LMDB

extension CampaignCustomerRow {
    /// Describes the table `campaign_customer`.
    public static let table = TableDefinition<CampaignCustomerRow>(
        name: "campaign_customer",
        about: "Who a campaign is for.",
        number: 21,
        indexes: [campaignIndex, customerIndex]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let campaign = 0
        static let customer = 1
    }

    private static let campaignIndex = IndexDefinition<CampaignCustomerRow>(
        name: "campaign_id",
        columns: ["campaign_id", "customer_id", "id"],
        serves: "deciders: whom a campaign goes to"
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.campaignID)
        key.append(ascending: row.customerID)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let customerIndex = IndexDefinition<CampaignCustomerRow>(
        name: "customer_id",
        columns: ["customer_id", "campaign_id", "id"],
        serves: "campaigns by customer"
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.customerID)
        key.append(ascending: row.campaignID)
        key.append(ascending: row.id)
        keys.append(key)
    }
}
