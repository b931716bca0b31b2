import HansardDomain
import HansardRecords

@testable import HansardReadModel

/// Makes rows with few values a column, so that filters, ties and look-ups meet.
struct RandomRows {
    var numbers: SeededNumbers

    static let users: [Int64] = [1, 2, 3, 4]
    static let customers: [Int64] = [1, 2, 3, 4, 5, 6, 7, 8]
    static let platforms = ["whatsapp", "whats", "telegram", "line", "a"]
    static let tags: [Int64] = [1, 2, 3]
    static let threads = [
        Digest16(high: 1, low: 1), Digest16(high: 1, low: 2), Digest16(high: 2, low: 0),
    ]

    mutating func conversation(_ id: Int64) -> ConversationRow {
        var row = ConversationRow()
        row.id = id
        row.customerID = numbers.pick(Self.customers)
        row.platform = numbers.pick(Self.platforms)
        row.status = numbers.pick(ConversationStatus.allCases)
        row.assignedTo = numbers.oneIn(3) ? nil : numbers.pick(Self.users)
        row.channelType = numbers.pick(ChannelType.allCases)
        row.lastMessageAt = numbers.oneIn(8) ? nil : time()
        row.unreadCount = numbers.oneIn(2) ? 0 : Int64.random(in: 1...9, using: &numbers)
        row.createdAt = time()
        row.updatedAt = time()
        row.threadDigest = numbers.oneIn(2) ? nil : numbers.pick(Self.threads)
        row.tagIDs = Self.tags.filter { _ in numbers.oneIn(3) }
        row.waitingSince = numbers.oneIn(2) ? nil : time()
        row.resolvedAt = row.status == .resolved ? time() : nil
        addPromise(to: &row)
        return row
    }

    private mutating func addPromise(to row: inout ConversationRow) {
        guard !numbers.oneIn(3) else { return }
        row.slaPolicyID = numbers.pick([1, 2])
        row.slaFirstResponseDueAt = numbers.oneIn(4) ? nil : time()
        row.slaResolutionDueAt = numbers.oneIn(4) ? nil : time()
        row.firstResponseAt = numbers.oneIn(2) ? nil : time()
        row.slaFirstResponseBreached = numbers.oneIn(4)
        row.slaResolutionBreached = numbers.oneIn(4)
        row.isFirstResponseWaived = numbers.oneIn(6)
    }

    mutating func message(_ id: Int64) -> MessageRow {
        var row = MessageRow()
        row.id = id
        row.conversationID = numbers.pick(Self.customers)
        row.direction = numbers.pick(MessageDirection.allCases)
        row.type = numbers.pick(["text", "text", "image", "reaction", "system"])
        row.status = numbers.pick(MessageStatus.allCases)
        row.createdAt = time()
        row.keyDigest = numbers.oneIn(3) ? nil : numbers.pick(Self.threads)
        return row
    }

    mutating func customer(_ id: Int64) -> CustomerRow {
        var row = CustomerRow()
        row.id = id
        for _ in 0..<Int.random(in: 0...3, using: &numbers) {
            row.identityDigests.append(
                Digest16(high: UInt64.random(in: 0...6, using: &numbers), low: 0)
            )
        }
        return row
    }

    mutating func time() -> Timestamp { .minute(Int64.random(in: -20...20, using: &numbers)) }

    /// Gives a number of any size, the ends of its range now and then.
    mutating func integer() -> Int64 {
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: numbers.pick([.min, -1, 0, 1, .max])
        case 1: Int64.random(in: -300...300, using: &numbers)
        default: Int64.random(in: .min ... .max, using: &numbers)
        }
    }
}
