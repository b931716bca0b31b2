import LMDB

extension ReadModelSnapshot {
    /// Reads a page of who gave a conversation to whom, the oldest first.
    ///
    /// Serves the index `conversation_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func transfers(
        ofConversation id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<ConversationTransferRow> {
        var fingerprint = QueryFingerprint("transfers of conversation")
        fingerprint.add(id)
        return try indexPage(
            index: ConversationTransferRow.Index.conversation,
            prefix: Key(id: id),
            tail: .id,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }
}
