import HansardDomain
import HansardRecords

@testable import HansardReadModel

/// Answers inbox queries by looking at every row: slow and obvious.
struct InboxTwin {
    var rows: [Int64: ConversationRow] = [:]

    /// Lists the ids of all matches in the query's order.
    func ids(_ query: InboxQuery) -> [Int64] {
        let found = rows.values.filter { matches($0, query) && isInOrder($0, query.sort) }
        let sorted = found.sorted { left, right in
            switch query.sort {
            case .lastMessageDescending: isOlder(right, left)
            case .lastMessageAscending: isOlder(left, right)
            case .createdDescending:
                left.createdAt == right.createdAt
                    ? left.id > right.id : left.createdAt > right.createdAt
            case .waitingSince: isEarlier(left.waitingSince, left.id, right.waitingSince, right.id)
            case .slaDue: isEarlier(Self.due(left), left.id, Self.due(right), right.id)
            }
        }
        return sorted.map(\.id)
    }

    private func isOlder(_ left: ConversationRow, _ right: ConversationRow) -> Bool {
        switch (left.lastMessageAt, right.lastMessageAt) {
        case (nil, nil): left.id < right.id
        case (nil, _): true
        case (_, nil): false
        case (let left?, let right?) where left != right: left < right
        default: left.id < right.id
        }
    }

    private func isEarlier(
        _ left: Timestamp?,
        _ leftID: Int64,
        _ right: Timestamp?,
        _ rightID: Int64
    ) -> Bool {
        left == right ? leftID < rightID : (left ?? .maximum) < (right ?? .maximum)
    }

    /// Tells whether an order holds a conversation at all.
    private func isInOrder(_ row: ConversationRow, _ sort: InboxQuery.Sort) -> Bool {
        switch sort {
        case .lastMessageDescending, .lastMessageAscending, .createdDescending: true
        case .waitingSince: row.waitingSince != nil
        case .slaDue: Self.due(row) != nil
        }
    }

    /// Finds what of a conversation falls due next, rule by rule.
    private static func due(_ row: ConversationRow) -> Timestamp? {
        var dues: [Timestamp] = []
        let isLive = [.new, .open, .pending].contains(row.status)
        if isLive, row.firstResponseAt == nil, !row.slaFirstResponseBreached,
            !row.isFirstResponseWaived, let due = row.slaFirstResponseDueAt
        {
            dues.append(due)
        }
        if isLive, row.status != .pending, !row.slaResolutionBreached,
            let due = row.slaResolutionDueAt
        {
            dues.append(due)
        }
        return dues.min()
    }

    private func matches(_ row: ConversationRow, _ query: InboxQuery) -> Bool {
        var answers: [Bool] = []
        answers.append(query.statuses.isEmpty || query.statuses.contains(row.status))
        answers.append(query.platforms.isEmpty || query.platforms.contains(row.platform))
        answers.append(query.channelTypes.isEmpty || query.channelTypes.contains(row.channelType))
        answers.append(query.customerIDs.isEmpty || query.customerIDs.contains(row.customerID))
        answers.append(!query.unread || row.unreadCount > 0)
        if let digest = query.platformConversationDigest {
            answers.append(row.threadDigest.map { $0.high == digest.high } ?? false)
        }
        answers.append(
            query.tagIDs.isEmpty || !Set(query.tagIDs).isDisjoint(with: Set(row.tagIDs))
        )
        switch query.sla {
        case nil: break
        case .breached:
            answers.append(row.slaFirstResponseBreached || row.slaResolutionBreached)
        case .dueBefore(let time): answers.append(Self.due(row).map { $0 < time } ?? false)
        }
        switch query.assignedTo {
        case .anyone: break
        case .none: answers.append(row.assignedTo == nil)
        case .some: answers.append(row.assignedTo != nil)
        case .users(let ids): answers.append(row.assignedTo.map { ids.contains($0) } ?? false)
        }
        return !answers.contains(false)
    }
}

extension RandomRows {
    /// Makes a query of any combination of filters, in any order.
    mutating func query() -> InboxQuery {
        var query = InboxQuery()
        query.sort = numbers.pick(InboxQuery.Sort.allCases)
        if numbers.oneIn(2) { query.statuses = Set(some(ConversationStatus.allCases)) }
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: query.assignedTo = .none
        case 1: query.assignedTo = .some
        case 2: query.assignedTo = .users(some(Self.users + [99]))
        default: break
        }
        if numbers.oneIn(3) { query.platforms = some(Self.platforms + ["unknown"]) }
        if numbers.oneIn(3) { query.channelTypes = Set(some(ChannelType.allCases)) }
        if numbers.oneIn(4) { query.customerIDs = some(Self.customers + [99]) }
        if numbers.oneIn(3) { query.unread = true }
        if numbers.oneIn(8) { query.platformConversationDigest = numbers.pick(Self.threads) }
        if numbers.oneIn(3) { query.tagIDs = some(Self.tags + [99]) }
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: query.sla = .breached
        case 1: query.sla = .dueBefore(time())
        default: break
        }
        query.limit = numbers.pick([1, 2, 7, 50, 200, 1_000])
        return query
    }

    /// Picks one or more values, the same one twice now and then.
    private mutating func some<Value>(_ values: [Value]) -> [Value] {
        (0...Int.random(in: 0..<3, using: &numbers)).map { _ in numbers.pick(values) }
    }
}
