import LMDB

extension ReadModelSnapshot {
    /// Reads a page of the canned responses that a user owns, by id; those of nobody for nil.
    ///
    /// Serves the index `user_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func cannedResponses(
        ofUser id: Int64?,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<CannedResponseRow> {
        var fingerprint = QueryFingerprint("canned responses of user")
        fingerprint.add(id ?? 0)
        return try indexPage(
            index: CannedResponseRow.Index.user,
            prefix: Key(id: id ?? 0),
            tail: .id,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }
}
