import LMDB

extension ReadModelSnapshot {
    /// Reads a page of a conversation's notes, the pinned ones first, then by id.
    ///
    /// Serves the index `conversation_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func notes(
        ofConversation id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<ConversationNoteRow> {
        var fingerprint = QueryFingerprint("notes of conversation")
        fingerprint.add(id)
        return try indexPage(
            index: ConversationNoteRow.Index.conversation,
            prefix: Key(id: id),
            tail: .codeAndID,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }

    /// Reads a page of the notes that a user wrote, by id.
    ///
    /// Serves the index `user_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func notes(
        byUser id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<ConversationNoteRow> {
        var fingerprint = QueryFingerprint("notes by user")
        fingerprint.add(id)
        return try indexPage(
            index: ConversationNoteRow.Index.user,
            prefix: Key(id: id),
            tail: .id,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }
}
