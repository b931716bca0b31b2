import HansardDomain
import HansardRecords

/// Asks for a page of the inbox; every filter that is given must match.
///
/// Source: contract §3.
public struct InboxQuery: Sendable, Equatable {
    /// Says whose conversations are asked for.
    public enum Assignee: Sendable, Equatable {
        /// Everybody's and nobody's.
        case anyone
        /// Those that nobody answers for.
        case none
        /// Those that somebody answers for.
        case some
        /// Those of any of these users.
        case users([Int64])
    }

    /// Names the order of the page; ties go by id in the same direction.
    public enum Sort: UInt8, Sendable, CaseIterable {
        /// Newest message first; conversations without messages last.
        case lastMessageDescending = 1
        /// The exact reverse.
        case lastMessageAscending = 2
        /// Newest conversation first.
        case createdDescending = 3
        /// Longest waiting customer first; who does not wait is left out.
        case waitingSince = 4
        /// What falls due next first; what has nothing due is left out.
        case slaDue = 5
    }

    /// Names what of an SLA is asked for.
    public enum SLA: Sendable, Equatable {
        /// Those with any breach.
        case breached
        /// Those of which something falls due before a time.
        case dueBefore(Timestamp)
    }

    /// Statuses to match; empty = any.
    public var statuses: Set<ConversationStatus> = []
    /// Whose conversations.
    public var assignedTo = Assignee.anyone
    /// Platforms to match; empty = any.
    public var platforms: [String] = []
    /// Channel types to match; empty = any.
    public var channelTypes: Set<ChannelType> = []
    /// Customers to match; empty = any.
    public var customerIDs: [Int64] = []
    /// Whether only conversations with unread messages match.
    public var unread = false
    /// Tags, any of which is enough; empty = with and without tags.
    public var tagIDs: [Int64] = []
    /// What of an SLA; nil = whatever it is.
    public var sla: SLA?
    /// Digest of the platform's own conversation id; only its first 8 bytes count.
    public var platformConversationDigest: Digest16?
    /// Order of the page.
    public var sort = Sort.lastMessageDescending
    /// Where the page begins; nil = the first page.
    public var cursor: PageCursor?
    /// Largest number of rows, brought into 1 … `ReadModelLimits.pageSize`.
    public var limit = 50

    /// Asks for everything.
    public init() {}

    /// Tells whether a conversation matches every filter.
    func matches(_ row: ConversationRow) -> Bool {
        if !statuses.isEmpty, !statuses.contains(row.status) { return false }
        switch assignedTo {
        case .anyone: break
        case .none: if row.assignedTo != nil { return false }
        case .some: if row.assignedTo == nil { return false }
        case .users(let ids):
            guard let user = row.assignedTo, ids.contains(user) else { return false }
        }
        if !platforms.isEmpty, !platforms.contains(row.platform) { return false }
        if !channelTypes.isEmpty, !channelTypes.contains(row.channelType) { return false }
        if !customerIDs.isEmpty, !customerIDs.contains(row.customerID) { return false }
        if unread, row.unreadCount == 0 { return false }
        if !tagIDs.isEmpty, !row.tagIDs.contains(where: { tagIDs.contains($0) }) { return false }
        switch sla {
        case nil: break
        case .breached: if !row.isBreached { return false }
        case .dueBefore(let time): guard let due = row.nextDueAt, due < time else { return false }
        }
        if let digest = platformConversationDigest, row.threadDigest?.high != digest.high {
            return false
        }
        return true
    }

    /// Gives what a conversation is sorted by; nil = the order leaves it out.
    func sortValue(of row: ConversationRow) -> Int64? {
        switch sort {
        case .lastMessageDescending, .lastMessageAscending: row.sortTime
        case .createdDescending: row.createdAt.microseconds
        case .waitingSince: row.waitingSince?.microseconds
        case .slaDue: row.nextDueAt?.microseconds
        }
    }

    /// Whether the least comes first.
    var isAscending: Bool {
        switch sort {
        case .lastMessageAscending, .waitingSince, .slaDue: true
        case .lastMessageDescending, .createdDescending: false
        }
    }

    /// Digests filters and order, so that a cursor of another query is refused.
    var fingerprint: UInt64 {
        var fingerprint = QueryFingerprint("inbox")
        fingerprint.add(Int64(sort.rawValue))
        fingerprint.add(statuses)
        switch assignedTo {
        case .anyone: fingerprint.add("anyone")
        case .none: fingerprint.add("none")
        case .some: fingerprint.add("some")
        case .users(let ids):
            fingerprint.add("users")
            fingerprint.add(ids)
        }
        fingerprint.add(platforms)
        fingerprint.add(channelTypes)
        fingerprint.add(customerIDs)
        fingerprint.add(unread ? 1 : 0)
        fingerprint.add(tagIDs)
        switch sla {
        case nil: fingerprint.add("any")
        case .breached: fingerprint.add("breached")
        case .dueBefore(let time): fingerprint.add(time.microseconds)
        }
        if let digest = platformConversationDigest {
            fingerprint.add(Int64(bitPattern: digest.high))
        }
        return fingerprint.value
    }
}
