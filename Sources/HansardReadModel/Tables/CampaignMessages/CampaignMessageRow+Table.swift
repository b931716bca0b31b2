import HansardDomain
import HansardRecords
import LMDB

extension CampaignMessageRow {
    /// Describes the table `campaign_messages`.
    public static let table = TableDefinition<CampaignMessageRow>(
        name: "campaign_messages",
        about: "What became of a campaign's message to a customer.",
        number: 19,
        indexes: [recipientIndex, campaignIndex, customerIndex],
        counters: [statusCounter]
    )

    /// Names the places of the indexes in the table's list.
    enum Index {
        static let recipient = 0
        static let campaign = 1
        static let customer = 2
    }

    /// Names the places of the counters in the table's list.
    enum Counter {
        static let status = 0
    }

    private static let recipientIndex = IndexDefinition<CampaignMessageRow>(
        name: "campaign_id_customer_id",
        columns: ["campaign_id", "customer_id", "id"],
        serves: "deciders: who got a campaign already",
        lookupByteCount: 16
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.campaignID)
        key.append(ascending: row.customerID)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let campaignIndex = IndexDefinition<CampaignMessageRow>(
        name: "campaign_id",
        columns: ["campaign_id", "id"],
        serves: "`GET /campaigns/{id}/messages`"
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.campaignID)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let customerIndex = IndexDefinition<CampaignMessageRow>(
        name: "customer_id",
        columns: ["customer_id", "id"],
        serves: "campaign messages by customer"
    ) { row, keys in
        var key = Key()
        key.append(ascending: row.customerID)
        key.append(ascending: row.id)
        keys.append(key)
    }

    private static let statusCounter = CounterDefinition<CampaignMessageRow>(name: "status") {
        statusKey($0.campaignID, $0.status)
    }

    /// Makes the key of the count of a campaign's messages in a status.
    static func statusKey(_ campaign: Int64, _ status: MessageStatus) -> Key {
        var key = Key(id: campaign)
        key.append(status.code)
        return key
    }
}
