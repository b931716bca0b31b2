import HansardDomain
import HansardRecords
import LMDB

extension ReadModelSnapshot {
    /// Reads a page of a conversation's messages in `(created_at, id)` order.
    ///
    /// Serves the index `conversation_id_created_at`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func messages(
        ofConversation id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<MessageRow> {
        var fingerprint = QueryFingerprint("messages of conversation")
        fingerprint.add(id)
        return try indexPage(
            index: MessageRow.Index.conversation,
            prefix: MessageRow.conversationKey(id),
            tail: .ascending,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }

    /// Reads a page of the messages in a status in `(created_at, id)` order.
    ///
    /// Serves the index `status_created_at`. With `createdAfter`, only messages created later than
    /// that.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func messages(
        status: MessageStatus,
        createdAfter: Timestamp? = nil,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<MessageRow> {
        var fingerprint = QueryFingerprint("messages in status")
        fingerprint.add(status.rawValue)
        fingerprint.add(createdAfter?.microseconds ?? -1)
        return try indexPage(
            index: MessageRow.Index.status,
            prefix: MessageRow.statusKey(status),
            tail: .ascending,
            after: cursor,
            from: createdAfter.map { IndexEntry(sortValue: $0.microseconds, id: .max) },
            limit: limit,
            fingerprint: fingerprint.value
        )
    }

    /// Lists the messages that a platform's id names, by id: mostly one.
    ///
    /// Serves the index `platform_message_id`. Only the first 8 bytes of the digest count, so that
    /// account and chat need not be known.
    public func messages(key: Digest16) throws(ReadModelError) -> [MessageRow] {
        try messages(Key(looselyMatching: key))
    }

    /// Lists the messages with exactly this key, by id.
    ///
    /// Serves the index `platform_message_id`.
    public func messages(exactKey key: Digest16) throws(ReadModelError) -> [MessageRow] {
        try messages(Key(key))
    }

    private func messages(_ prefix: Key) throws(ReadModelError) -> [MessageRow] {
        var range = IndexRange(
            stores.messages.indexes[MessageRow.Index.platformID],
            prefix: prefix,
            tail: .id,
            after: nil,
            batch: HansardDomain.Limits.looseMatches
        )
        var rows: [MessageRow] = []
        while rows.count < HansardDomain.Limits.looseMatches,
            let entry = try range.peek(source)
        {
            rows.append(try stores.messages.existingRow(entry.id, in: source))
            range.pass()
        }
        return rows.sorted { $0.id < $1.id }
    }

    /// Reads a page of the messages that a user sent, by id.
    ///
    /// Serves the index `user_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func messages(
        byUser id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<MessageRow> {
        var fingerprint = QueryFingerprint("messages by user")
        fingerprint.add(id)
        return try indexPage(
            index: MessageRow.Index.user,
            prefix: Key(id: id),
            tail: .id,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }
}
