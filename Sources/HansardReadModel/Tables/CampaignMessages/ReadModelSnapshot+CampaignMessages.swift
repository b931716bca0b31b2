import HansardDomain
import HansardRecords
import LMDB

extension ReadModelSnapshot {
    /// Reads a page of a campaign's messages by id.
    ///
    /// Serves the index `campaign_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func campaignMessages(
        ofCampaign id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<CampaignMessageRow> {
        var fingerprint = QueryFingerprint("messages of campaign")
        fingerprint.add(id)
        return try indexPage(
            index: CampaignMessageRow.Index.campaign,
            prefix: Key(id: id),
            tail: .id,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }

    /// Counts a campaign's messages by status.
    ///
    /// - Complexity: O(1), from kept counts.
    public func campaignCounts(
        _ id: Int64
    ) throws(ReadModelError) -> [(status: MessageStatus, count: Int64)] {
        var counts: [(status: MessageStatus, count: Int64)] = []
        for status in MessageStatus.allCases {
            let count = try ledger.count(
                CampaignMessageRow.statusKey(id, status),
                counter: CampaignMessageRow.Counter.status,
                of: CampaignMessageRow.table.number,
                in: source
            )
            counts.append((status, count))
        }
        return counts
    }

    /// Reads a page of what campaigns sent to a customer, by id.
    ///
    /// Serves the index `customer_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func campaignMessages(
        toCustomer id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<CampaignMessageRow> {
        var fingerprint = QueryFingerprint("messages of campaigns to customer")
        fingerprint.add(id)
        return try indexPage(
            index: CampaignMessageRow.Index.customer,
            prefix: Key(id: id),
            tail: .id,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }
}
