import LMDB

extension ReadModelSnapshot {
    /// Reads a page of the campaigns that send a template, by id.
    ///
    /// Serves the index `template_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func campaigns(
        ofTemplate id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<CampaignRow> {
        var fingerprint = QueryFingerprint("campaigns of template")
        fingerprint.add(id)
        return try indexPage(
            index: CampaignRow.Index.template,
            prefix: Key(id: id),
            tail: .id,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }
}
