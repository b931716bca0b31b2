import HansardDomain
import HansardRecords

/// Asks for a page of the inbox; every filter that is given must match. Source: contract §3.
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
        if let digest = platformConversationDigest, row.threadDigest?.high != digest.high {
            return false
        }
        return true
    }

    /// Digests filters and order, so that a cursor of another query is refused.
    var fingerprint: UInt64 {
        var fingerprint = QueryFingerprint("inbox")
        fingerprint.add(sort.rawValue)
        fingerprint.add(statuses.map(\.code).sorted())
        switch assignedTo {
        case .anyone: fingerprint.add("anyone")
        case .none: fingerprint.add("none")
        case .some: fingerprint.add("some")
        case .users(let ids): fingerprint.add(Set(ids).sorted())
        }
        fingerprint.add(Set(platforms).sorted())
        fingerprint.add(channelTypes.map(\.code).sorted())
        fingerprint.add(Set(customerIDs).sorted())
        fingerprint.add(unread)
        fingerprint.add(platformConversationDigest?.high ?? 0)
        fingerprint.add(platformConversationDigest != nil)
        return fingerprint.value
    }
}
