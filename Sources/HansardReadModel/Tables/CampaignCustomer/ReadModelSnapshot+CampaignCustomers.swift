import LMDB

extension ReadModelSnapshot {
    /// Reads a page of whom a campaign is for, by customer.
    ///
    /// Serves the index `campaign_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func customers(
        ofCampaign id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<CampaignCustomerRow> {
        var fingerprint = QueryFingerprint("customers of campaign")
        fingerprint.add(id)
        return try indexPage(
            index: CampaignCustomerRow.Index.campaign,
            prefix: Key(id: id),
            tail: .ascending,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }

    /// Reads a page of the campaigns that a customer belongs to, by campaign.
    ///
    /// Serves the index `customer_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func campaigns(
        ofCustomer id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<CampaignCustomerRow> {
        var fingerprint = QueryFingerprint("campaigns of customer")
        fingerprint.add(id)
        return try indexPage(
            index: CampaignCustomerRow.Index.customer,
            prefix: Key(id: id),
            tail: .ascending,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }
}
