import HansardDomain
import HansardRecords
import LMDB

extension WriteSetContext {
    /// Tells the tenant's virtual time; nil before any event.
    public var virtualTime: Timestamp? { writeSet.virtualTime }

    /// Lists all users with their loads, by id.
    public mutating func routingCandidates() throws(Rejection) -> [RoutingCandidate] {
        try reading { () throws(ReadModelError) in
            let users = try writeSet.users.allRows()
            let counts = try writeSet.conversations.counts(
                ConversationRow.Counter.workload,
                of: users.flatMap { user in
                    [ConversationStatus.new, .open]
                        .map { ConversationRow.assigneeStatusKey(user.id, $0) }
                }
            )
            return users.enumerated()
                .map { place, user in
                    RoutingCandidate(
                        user: UserFacts(user),
                        load: counts[2 * place] + counts[2 * place + 1]
                    )
                }
        }
    }

    /// Lists at most `limit` conversations that wait for an agent, the oldest waiting first.
    public mutating func queue(limit: Int) throws(Rejection) -> [Int64] {
        try reading { () throws(ReadModelError) in
            try writeSet.conversations.firstIDs(index: ConversationRow.Index.queue, limit: limit)
        }
    }

    /// Lists at most `limit` conversations with a due time before an instant, the earliest first.
    public mutating func conversationsDue(
        before time: Timestamp,
        limit: Int
    ) throws(Rejection) -> [Int64] {
        try reading { () throws(ReadModelError) in
            try writeSet.conversations.firstIDs(
                index: ConversationRow.Index.slaDue,
                before: Key(time: time),
                limit: limit
            )
        }
    }

    /// Lists at most `limit` resolved conversations, resolved at or before an instant, by time.
    public mutating func conversationsResolved(
        through time: Timestamp,
        limit: Int
    ) throws(Rejection) -> [Int64] {
        try reading { () throws(ReadModelError) in
            try writeSet.conversations.firstIDs(
                index: ConversationRow.Index.resolved,
                before: Key(time: time.next),
                limit: limit
            )
        }
    }

    /// Lists at most `limit` attachments that are kept, of messages at or before an instant.
    public mutating func attachmentsKept(
        through time: Timestamp,
        limit: Int
    ) throws(Rejection) -> [Int64] {
        try reading { () throws(ReadModelError) in
            try writeSet.messageAttachments.firstIDs(
                index: MessageAttachmentRow.Index.kept,
                before: Key(time: time.next),
                limit: limit
            )
        }
    }
}

extension Key {
    /// Makes a key that begins with a time, the earliest first.
    init(time: Timestamp) {
        self.init()
        append(ascending: time.microseconds)
    }
}

extension Timestamp {
    /// Gives the next microsecond.
    fileprivate var next: Timestamp {
        Timestamp(microseconds: microseconds == .max ? .max : microseconds + 1)
    }
}
