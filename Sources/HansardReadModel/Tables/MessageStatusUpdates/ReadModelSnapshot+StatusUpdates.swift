import LMDB

extension ReadModelSnapshot {
    /// Reads a page of what platforms reported about a message, by id.
    ///
    /// Serves the index `message_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func statusUpdates(
        ofMessage id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<MessageStatusUpdateRow> {
        var fingerprint = QueryFingerprint("status updates of message")
        fingerprint.add(id)
        return try indexPage(
            index: MessageStatusUpdateRow.Index.message,
            prefix: Key(id: id),
            tail: .id,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }
}
