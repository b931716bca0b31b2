import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds what deciders are told of time: the queue, loads, what is due and what may be archived.
@Suite struct DueContextTests {
    private let conversations: [Event] = [
        .user(3), .user(4), .started(1), .started(2), .received(1, in: 2), .started(4),
        .received(2, in: 1), .started(5) { $0.status = .pending },
        .assigned(1, to: 3),
    ]

    @Test func theQueueComesByWaitingThenByID() throws {
        try atEverySplit(
            conversations + [.started(6), .started(7), .received(3, in: 7)],
            undoing: [.opened(5), .unassigned(closing: 1), .resolved(7), .received(4, in: 6)]
        ) { context, split in
            try same(context.queue(limit: 9), [2, 7, 4, 6], "split \(split)")
            try same(context.queue(limit: 2), [2, 7])
        }
    }

    @Test func loadsCountNewAndOpen() throws {
        try atEverySplit(
            conversations + [.opened(1), .started(8)],
            undoing: [.user(9), .pended(1), .resolved(1)]
        ) { context, split in
            let candidates = try context.routingCandidates()
            #expect(candidates.map(\.user.id) == [3, 4], "split \(split)")
            #expect(candidates.map(\.load) == [1, 0])
        }
        try atEverySplit(conversations + [.pended(1)], undoing: [.opened(1)]) { context, _ in
            try same(context.routingCandidates().map(\.load), [0, 0])
        }
    }

    @Test func whatIsDueComesByTimeAndEndsBeforeTheInstant() throws {
        try atEverySplit(
            [
                .started(1), .started(2), .started(3), .promised(1, response: 30, resolution: 50),
                .promised(2, response: 20, resolution: 90),
                .promised(3, response: 30, resolution: 9),
                .breached(.resolution, 3), .promised(1, response: 30, resolution: 70),
            ],
            undoing: [
                .breached(.firstResponse, 2), .resolved(1),
                .promised(3, response: 1, resolution: 1),
            ]
        ) { context, split in
            func due(_ minutes: Int64, _ limit: Int = 9) throws -> [Int64] {
                try context.conversationsDue(before: .minute(minutes), limit: limit)
            }
            try same(due(100), [2, 1, 3], "split \(split)")
            try same(due(100, 2), [2, 1])
            try same(due(30), [2])
            try same(due(20), [])
            try same(context.conversation(3)?.slaResolutionBreached, true)
        }
    }

    @Test func resolvedConversationsComeByTimeUpToTheInstant() throws {
        // Resolved at minutes 3, 4, 5 and 7; the first is open again.
        try atEverySplit(
            [
                .started(1), .started(2), .started(3), .resolved(3), .resolved(2), .resolved(1),
                .started(4), .resolved(4), .reopened(3), .started(5), .resolved(5), .archived(5),
            ],
            undoing: [.reopened(2), .resolved(3), .archived(1)]
        ) { context, split in
            func resolved(_ minutes: Int64, _ limit: Int = 9) throws -> [Int64] {
                try context.conversationsResolved(through: .minute(minutes), limit: limit)
            }
            try same(resolved(100), [2, 1, 4], "split \(split)")
            try same(resolved(5), [2, 1])
            try same(resolved(4), [2])
            try same(resolved(3), [])
            try same(resolved(100, 1), [2])
        }
    }

    @Test func filesThatAreKeptComeByTheTimeOfTheirMessage() throws {
        try atEverySplit(
            [
                .started(), .received(1) { $0.attachments = [.init(1), .init(2)] },
                .sent(2) { $0.attachments = [.init(3)] }, .archived(attachment: 1),
                .received(3) { $0.attachments = [.init(4)] }, .stored(2),
            ],
            undoing: [.archived(attachment: 2), .received(4) { $0.attachments = [.init(5)] }]
        ) { context, split in
            func kept(_ minutes: Int64, _ limit: Int = 9) throws -> [Int64] {
                try context.attachmentsKept(through: .minute(minutes), limit: limit)
            }
            try same(kept(100), [2, 3, 4], "split \(split)")
            try same(kept(2), [2, 3])
            try same(kept(1), [2])
            try same(kept(0), [])
            try same(kept(100, 2), [2, 3])
            try same(context.attachment(1)?.isArchived, true)
            try same(context.attachment(3)?.createdAt, .minute(2))
        }
    }

    @Test func timeIsTheGreatestThatHappened() throws {
        try atEverySplit([.user(3), .started(1), .advanced(to: 50)], undoing: [.user(9)]) {
            context,
            split in
            same(context.virtualTime, .minute(2), "split \(split)")
        }
        try atEverySplit([]) { context, _ in same(context.virtualTime, nil) }
    }
}
