import HansardDomain
import HansardRecords
import LMDB

extension WriteSetContext {
    /// Finds a template.
    public mutating func template(_ id: Int64) throws(Rejection) -> TemplateFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.templates.get(id).map { TemplateFacts($0) }
        }
    }

    /// Finds a campaign.
    public mutating func campaign(_ id: Int64) throws(Rejection) -> CampaignFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.campaigns.get(id).map { CampaignFacts($0) }
        }
    }

    /// Lists at most `limit` customers of a campaign with an id greater than `after`, by id.
    public mutating func campaignMembers(
        campaign: Int64,
        after customer: Int64,
        limit: Int
    ) throws(Rejection) -> [CampaignMember] {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.campaignCustomers
            var start = Key(id: campaign)
            start.append(ascending: customer + 1)
            let ids = try rows.firstIDs(
                index: CampaignCustomerRow.Index.campaign,
                prefix: Key(id: campaign),
                from: start,
                limit: limit
            )
            var found: [CampaignMember] = []
            for id in ids {
                if let row = try rows.get(id) { found.append(CampaignMember(row)) }
            }
            return found
        }
    }

    /// Finds the message of a campaign to a customer.
    public mutating func campaignMessageID(
        campaign: Int64,
        customer: Int64
    ) throws(Rejection) -> Int64? {
        try reading { () throws(ReadModelError) in
            var prefix = Key(id: campaign)
            prefix.append(ascending: customer)
            return try writeSet.campaignMessages
                .ids(
                    index: CampaignMessageRow.Index.recipient,
                    prefix: prefix
                )
                .first
        }
    }

    /// Finds work that is not done.
    public mutating func work(_ id: Int64) throws(Rejection) -> WorkFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.pendingWork.get(id).map { WorkFacts($0) }
        }
    }

    /// Finds the oldest work that is not done.
    public mutating func firstWork() throws(Rejection) -> WorkFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.pendingWork.firstRow().map { WorkFacts($0) }
        }
    }
}
