import LMDB

extension ReadModelSnapshot {
    /// Reads a page of who answered for a conversation, by id, the oldest first.
    ///
    /// Serves the index `conversation_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func assignments(
        ofConversation id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<ConversationAssignmentRow> {
        var fingerprint = QueryFingerprint("assignments of conversation")
        fingerprint.add(id)
        return try indexPage(
            index: ConversationAssignmentRow.Index.conversation,
            prefix: Key(id: id),
            tail: .id,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }
}
