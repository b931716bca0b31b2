import HansardDomain
import HansardRecords
import LMDB

extension ReadModelSnapshot {
    /// Reads a page of the conversations that wait for an agent, the oldest waiting first.
    ///
    /// Serves the index `queue`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func queue(
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<ConversationRow> {
        try indexPage(
            index: ConversationRow.Index.queue,
            prefix: Key(),
            tail: .ascending,
            after: cursor,
            limit: limit,
            fingerprint: QueryFingerprint("queue").value
        )
    }

    /// Reads a page of the conversations that an SLA policy is for, by id.
    ///
    /// Serves the index `sla_policy_id`.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func conversations(
        ofSLAPolicy id: Int64,
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<ConversationRow> {
        var fingerprint = QueryFingerprint("conversations of policy")
        fingerprint.add(id)
        return try indexPage(
            index: ConversationRow.Index.slaPolicy,
            prefix: Key(id: id),
            tail: .id,
            after: cursor,
            limit: limit,
            fingerprint: fingerprint.value
        )
    }
}
