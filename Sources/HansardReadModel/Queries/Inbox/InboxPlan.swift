import HansardDomain
import LMDB

/// Chooses which index ranges answer an inbox query.
///
/// Every candidate holds all matches; the one with the fewest entries wins, by kept counts. What
/// its ranges do not guarantee is checked on each row.
struct InboxPlan {
    /// Is one way to find the matches: ranges of one index.
    struct Candidate {
        var index: Int
        var prefixes: [Key]
        /// Number of entries in the ranges; 0 where it is not kept.
        var entryCount: Int64
        /// First key that is left out; nil = none is.
        var end: Key?
    }

    let query: InboxQuery
    let snapshot: ReadModelSnapshot

    /// Finds the ranges that are merged for a query sorted by the last message.
    func walk() throws(ReadModelError) -> Candidate {
        let statuses = query.statuses.isEmpty ? Set(ConversationStatus.allCases) : query.statuses
        var best = try byStatus(statuses)
        let others = [
            try byAssignee(statuses), try byPlatform(), try byUnread(), try byTag(), try byBreach(),
        ]
        for candidate in others {
            guard let candidate else { continue }
            let isNarrower =
                candidate.entryCount < best.entryCount
                || candidate.entryCount == best.entryCount
                    && candidate.prefixes.count < best.prefixes.count
            if isNarrower, candidate.prefixes.count <= ReadModelLimits.rangesPerPage {
                best = candidate
            }
        }
        return best
    }

    /// Finds the ranges whose few entries are all read and then sorted; nil when no filter is that
    /// narrow by nature.
    func gather() -> Candidate? {
        if let digest = query.platformConversationDigest {
            return Candidate(
                index: ConversationRow.Index.thread,
                prefixes: [Key(looselyMatching: digest)],
                entryCount: 0
            )
        }
        guard !query.customerIDs.isEmpty else { return nil }
        return Candidate(
            index: ConversationRow.Index.customerPlatform,
            prefixes: Set(query.customerIDs).sorted().map { Key(id: $0) },
            entryCount: 0
        )
    }

    /// Finds the range of what falls due before the query's time; nil without one, and in the order
    /// of due times, which ends there by itself.
    func due() -> Candidate? {
        guard case .dueBefore(let time) = query.sla, query.sort != .slaDue else { return nil }
        return Candidate(
            index: ConversationRow.Index.slaDue,
            prefixes: [Key()],
            entryCount: 0,
            end: Key(time: time)
        )
    }

    private func byStatus(
        _ statuses: Set<ConversationStatus>
    ) throws(ReadModelError) -> Candidate {
        var candidate = Candidate(
            index: ConversationRow.Index.lastMessage,
            prefixes: [],
            entryCount: 0
        )
        for status in ConversationStatus.allCases where statuses.contains(status) {
            let key = ConversationRow.statusKey(status)
            candidate.prefixes.append(key)
            candidate.entryCount += try count(key, ConversationRow.Counter.status)
        }
        return candidate
    }

    private func byAssignee(
        _ statuses: Set<ConversationStatus>
    ) throws(ReadModelError) -> Candidate? {
        let users: [Int64]
        switch query.assignedTo {
        case .anyone, .some: return nil
        case .none: users = [0]
        case .users(let ids): users = Set(ids).sorted()
        }
        guard users.count * statuses.count <= ReadModelLimits.rangesPerPage else { return nil }
        var candidate = Candidate(
            index: ConversationRow.Index.assigneeStatus,
            prefixes: [],
            entryCount: 0
        )
        for user in users {
            for status in ConversationStatus.allCases where statuses.contains(status) {
                let key = ConversationRow.assigneeStatusKey(user, status)
                let entryCount = try count(key, ConversationRow.Counter.workload)
                guard entryCount > 0 else { continue }
                candidate.prefixes.append(key)
                candidate.entryCount += entryCount
            }
        }
        return candidate
    }

    private func byPlatform() throws(ReadModelError) -> Candidate? {
        guard !query.platforms.isEmpty else { return nil }
        var candidate = Candidate(
            index: ConversationRow.Index.platform,
            prefixes: [],
            entryCount: 0
        )
        for platform in Set(query.platforms).sorted() {
            let key = ConversationRow.platformKey(platform)
            candidate.prefixes.append(key)
            candidate.entryCount += try count(key, ConversationRow.Counter.platform)
        }
        return candidate
    }

    private func byUnread() throws(ReadModelError) -> Candidate? {
        guard query.unread else { return nil }
        return Candidate(
            index: ConversationRow.Index.unread,
            prefixes: [Key()],
            entryCount: try count(Key(), ConversationRow.Counter.unread)
        )
    }

    private func byTag() throws(ReadModelError) -> Candidate? {
        guard !query.tagIDs.isEmpty else { return nil }
        var candidate = Candidate(
            index: ConversationRow.Index.tag,
            prefixes: [],
            entryCount: 0
        )
        for tag in Set(query.tagIDs).sorted() {
            candidate.prefixes.append(ConversationRow.tagKey(tag))
            candidate.entryCount += try snapshot.ledger.count(
                Key(id: tag),
                counter: ConversationTaggingRow.Counter.tag,
                of: ConversationTaggingRow.table.number,
                in: snapshot.source
            )
        }
        return candidate
    }

    private func byBreach() throws(ReadModelError) -> Candidate? {
        guard query.sla == .breached else { return nil }
        return Candidate(
            index: ConversationRow.Index.slaBreached,
            prefixes: [Key()],
            entryCount: try count(Key(), ConversationRow.Counter.breached)
        )
    }

    private func count(_ key: Key, _ counter: Int) throws(ReadModelError) -> Int64 {
        try snapshot.ledger.count(
            key,
            counter: counter,
            of: ConversationRow.table.number,
            in: snapshot.source
        )
    }
}
