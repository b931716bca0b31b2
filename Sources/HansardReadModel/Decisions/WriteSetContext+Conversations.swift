import HansardDomain
import HansardRecords
import LMDB

extension WriteSetContext {
    /// Finds a conversation.
    public mutating func conversation(_ id: Int64) throws(Rejection) -> ConversationFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.conversations.get(id).map { ConversationFacts($0) }
        }
    }

    /// Finds the latest conversation of a customer on a platform and account that has no platform
    /// conversation id of its own.
    public mutating func latestConversation(
        customer: Int64,
        platform: String,
        channelAccount: String?
    ) throws(Rejection) -> ConversationFacts? {
        try reading { () throws(ReadModelError) in
            for id in try conversationIDs(customer, platform).reversed() {
                guard let row = try writeSet.conversations.get(id),
                    row.channelAccount == channelAccount, row.threadDigest == nil
                else { continue }
                return ConversationFacts(row)
            }
            return nil
        }
    }

    /// Finds the latest conversation with a platform conversation id.
    public mutating func latestConversation(
        thread: Digest16
    ) throws(Rejection) -> ConversationFacts? {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.conversations
            let ids = try rows.ids(index: ConversationRow.Index.thread, prefix: Key(thread))
            guard let id = ids.last else { return nil }
            return try rows.get(id).map { ConversationFacts($0) }
        }
    }

    /// Finds the latest conversation with a platform conversation id, whatever its account.
    public mutating func latestConversation(
        looseThread: Digest16,
        platform: String
    ) throws(Rejection) -> ConversationFacts? {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.conversations
            let ids = try rows.ids(
                index: ConversationRow.Index.thread,
                prefix: Key(looselyMatching: looseThread)
            )
            for id in ids.sorted().reversed() {
                guard let row = try rows.get(id), row.platform == platform else { continue }
                return ConversationFacts(row)
            }
            return nil
        }
    }

    /// Lists at most `limit` conversations in `new`, `open` or `pending` of an assignee, by id.
    public mutating func liveConversations(
        assignee: Int64,
        limit: Int
    ) throws(Rejection) -> [Int64] {
        try reading { () throws(ReadModelError) in
            var ids: [Int64] = []
            for status in [ConversationStatus.new, .open, .pending] {
                ids += try writeSet.conversations.ids(
                    index: ConversationRow.Index.assigneeStatus,
                    prefix: ConversationRow.assigneeStatusKey(assignee, status)
                )
            }
            ids.sort()
            return Array(ids.prefix(limit))
        }
    }

    /// Lists the conversations of a customer on a platform, by id.
    func conversationIDs(
        _ customer: Int64,
        _ platform: String
    ) throws(ReadModelError) -> [Int64] {
        var prefix = Key()
        prefix.append(ascending: customer)
        prefix.append(terminated: platform)
        return try writeSet.conversations.ids(
            index: ConversationRow.Index.customerPlatform,
            prefix: prefix
        )
    }
}
