import HansardDomain
import HansardRecords
import LMDB

extension WriteSetContext {
    /// Finds a message.
    public mutating func message(_ id: Int64) throws(Rejection) -> MessageFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.messages.get(id).map { MessageFacts($0) }
        }
    }

    /// Finds the messages with exactly this key.
    public mutating func messages(key: Digest16) throws(Rejection) -> [MessageFacts] {
        try reading { () throws(ReadModelError) in try messages(key: Key(key), limit: .max) }
    }

    /// Finds the messages whose key agrees in platform and platform id; at most `looseMatches`.
    public mutating func messages(looseKey: Digest16) throws(Rejection) -> [MessageFacts] {
        try reading { () throws(ReadModelError) in
            try messages(
                key: Key(looselyMatching: looseKey),
                limit: HansardDomain.Limits.looseMatches
            )
        }
    }

    /// Finds an attachment.
    public mutating func attachment(_ id: Int64) throws(Rejection) -> AttachmentFacts? {
        try reading { () throws(ReadModelError) in
            try writeSet.messageAttachments.get(id).map { AttachmentFacts($0) }
        }
    }

    /// Lists the attachments of a message by id.
    public mutating func attachments(message: Int64) throws(Rejection) -> [AttachmentFacts] {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.messageAttachments
            var found: [AttachmentFacts] = []
            let index = MessageAttachmentRow.Index.messageType
            for id in try rows.ids(index: index, prefix: Key(id: message)) {
                if let row = try rows.get(id) { found.append(AttachmentFacts(row)) }
            }
            return found
        }
    }

    /// Says whether `message_status_updates` already holds this receipt.
    public mutating func hasStatusUpdate(
        message: Int64,
        status: MessageStatus,
        at: Timestamp
    ) throws(Rejection) -> Bool {
        try reading { () throws(ReadModelError) in
            let rows = writeSet.messageStatusUpdates
            let index = MessageStatusUpdateRow.Index.message
            for id in try rows.ids(index: index, prefix: Key(id: message)) {
                if let row = try rows.get(id), row.status == status, row.statusAt == at {
                    return true
                }
            }
            return false
        }
    }

    /// Lists the outbound messages of a customer on a platform and account, not later than
    /// `through`, that a report of `status` lifts; failed ones left out; by id.
    public mutating func outboundMessages(
        customer: Int64,
        platform: String,
        channelAccount: String?,
        through: Timestamp,
        below status: MessageStatus
    ) throws(Rejection) -> [MessageFacts] {
        try reading { () throws(ReadModelError) in
            var found: [MessageFacts] = []
            for conversation in try conversationIDs(customer, platform) {
                guard let row = try writeSet.conversations.get(conversation),
                    row.channelAccount == channelAccount
                else { continue }
                for id in try messageIDs(conversation) {
                    guard let message = try writeSet.messages.get(id),
                        message.direction == .outbound, message.createdAt <= through,
                        let rank = message.status.rank, rank < status.rank ?? 0
                    else { continue }
                    found.append(MessageFacts(message))
                }
            }
            return found.sorted { $0.id < $1.id }
        }
    }

    /// Counts the counted inbound messages of a conversation with an id greater than `message`.
    public mutating func unreadCount(
        conversation: Int64,
        after message: Int64
    ) throws(Rejection) -> Int64 {
        try reading { () throws(ReadModelError) in
            if let row = try writeSet.conversations.get(conversation) {
                if message >= row.lastMessageID ?? 0 { return 0 }
                if message == row.readUpToMessageID ?? 0 { return row.unreadCount }
            }
            var count: Int64 = 0
            for id in try messageIDs(conversation) where id > message {
                guard let row = try writeSet.messages.get(id), row.direction == .inbound,
                    !row.isUncounted
                else { continue }
                count += 1
            }
            return count
        }
    }

    private func messages(key: Key, limit: Int) throws(ReadModelError) -> [MessageFacts] {
        var found: [MessageFacts] = []
        for id in try writeSet.messages.ids(index: MessageRow.Index.platformID, prefix: key) {
            guard found.count < limit else { break }
            if let row = try writeSet.messages.get(id) { found.append(MessageFacts(row)) }
        }
        return found
    }

    private func messageIDs(_ conversation: Int64) throws(ReadModelError) -> [Int64] {
        try writeSet.messages.ids(
            index: MessageRow.Index.conversation,
            prefix: MessageRow.conversationKey(conversation)
        )
    }
}

extension Key {
    /// Makes a key that begins with an id.
    init(id: Int64) {
        self.init()
        append(ascending: id)
    }
}
