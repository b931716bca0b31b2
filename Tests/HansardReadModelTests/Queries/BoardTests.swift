import HansardDomain
import HansardRecords
import LMDB
import Testing

@testable import HansardReadModel

/// Holds the boards of a desk and the counts that are kept to looking at every row.
@Suite struct BoardTests {
    private func walk<Row: TableRow>(
        _ page: (PageCursor?) throws -> Page<Row>
    ) throws -> [Int64] {
        var ids: [Int64] = []
        var cursor: PageCursor?
        repeat {
            let page = try page(cursor)
            ids += page.rows.map(\.id)
            cursor = page.nextCursor
        } while cursor != nil
        return ids
    }

    private func filled(_ random: inout RandomRows) throws -> (TestTables, [ConversationRow]) {
        let tables = try TestTables()
        var rows: [Int64: ConversationRow] = [:]
        for _ in 0..<3 {
            try tables.change { writeSet in
                for _ in 0..<150 {
                    let row = random.conversation(Int64.random(in: 1...200, using: &random.numbers))
                    rows[row.id] = row
                    try writeSet.conversations.put(row)
                }
            }
        }
        return (tables, rows.values.sorted { $0.id < $1.id })
    }

    @Test(arguments: [1, 7, 200])
    func theQueueIsTheOldestWaitingFirstThenThoseWhoDoNotWait(_ limit: Int) throws {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        let (tables, rows) = try filled(&random)
        let queued = rows.filter { row in
            row.assignedTo == nil && (row.status == .new || row.status == .open)
        }
        let waiting = queued.filter { $0.waitingSince != nil }
            .sorted { left, right in
                left.waitingSince == right.waitingSince
                    ? left.id < right.id : left.waitingSince! < right.waitingSince!
            }
        let idle = queued.filter { $0.waitingSince == nil }
        let snapshot = try tables.snapshot()
        #expect(
            try walk { try snapshot.queue(after: $0, limit: limit) }
                == (waiting + idle).map(\.id),
            Soak.remark(seed)
        )
    }

    @Test func keptCountsEqualCountingAgain() throws {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        let (tables, rows) = try filled(&random)
        let snapshot = try tables.snapshot()
        for status in ConversationStatus.allCases {
            let ofStatus = rows.filter { $0.status == status }
            #expect(try snapshot.statusCounts()[status] == Int64(ofStatus.count))
            for user in RandomRows.users {
                #expect(
                    try snapshot.workload(ofUser: user)[status]
                        == Int64(ofStatus.filter { $0.assignedTo == user }.count),
                    Soak.remark(seed)
                )
            }
            #expect(
                try snapshot.workload(ofUser: 0)[status]
                    == Int64(ofStatus.filter { $0.assignedTo == nil }.count)
            )
        }
        for (userID, workload) in try snapshot.workloads() {
            #expect(try snapshot.workload(ofUser: userID) == workload)
        }
        let breached = try snapshot.ledger.count(
            Key(),
            counter: ConversationRow.Counter.breached,
            of: ConversationRow.table.number,
            in: snapshot.source
        )
        #expect(
            breached
                == Int64(
                    rows.filter { $0.slaFirstResponseBreached || $0.slaResolutionBreached }.count
                ),
            Soak.remark(seed)
        )
        #expect(try snapshot.problems() == [], Soak.remark(seed))
    }

    @Test func tagsAreCountedByTheirTaggings() throws {
        let tables = try TestTables()
        try tables.fold([
            .started(1), .started(2), .tag(7, "a"), .tag(8, "b"), .tagged(1, with: 7, as: 1),
            .tagged(2, with: 7, as: 2), .tagged(1, with: 8, as: 3),
        ])
        #expect(try taggingCount(7, tables) == 2)
        #expect(try taggingCount(8, tables) == 1)
        try tables.fold([.untagged(1, from: 7, as: 1), .untagged(1, from: 8, as: 3)])
        #expect(try taggingCount(7, tables) == 1)
        #expect(try taggingCount(8, tables) == 0)
        #expect(try tables.snapshot().problems() == [])
    }

    private func taggingCount(_ tag: Int64, _ tables: TestTables) throws -> Int64 {
        let snapshot = try tables.snapshot()
        return try snapshot.ledger.count(
            ConversationRow.tagKey(tag),
            counter: ConversationTaggingRow.Counter.tag,
            of: ConversationTaggingRow.table.number,
            in: snapshot.source
        )
    }

    @Test func aCampaignsMessagesAreCountedByStatus() throws {
        let tables = try TestTables()
        try tables.fold(
            [.started(), .campaign(1), .campaign(2)]
                + (1...6)
                .flatMap { id -> [Event] in
                    [
                        .sent(id) { $0.campaignMessageID = id },
                        .sentOut(id, of: id == 6 ? 2 : 1, to: id, as: id),
                    ]
                }
        )
        try tables.fold([
            .reported(.sent, of: 1, update: 1), .reported(.read, of: 2, update: 2),
            .reported(.failed, of: 3, update: 3), .reported(.read, of: 6, update: 4),
        ])
        let snapshot = try tables.snapshot()
        let counts = try snapshot.campaignCounts(1)
        #expect(counts.map(\.status) == MessageStatus.allCases)
        for (status, count) in counts {
            let rows = try snapshot.campaignMessages(ofCampaign: 1).rows
            #expect(count == Int64(rows.filter { $0.status == status }.count), "\(status)")
        }
        #expect(counts.reduce(0) { $0 + $1.count } == 5)
        #expect(try snapshot.campaignCounts(2).first { $0.status == .read }?.count == 1)
        #expect(try snapshot.campaignCounts(3).allSatisfy { $0.count == 0 })
        #expect(try snapshot.problems() == [])
    }

    @Test func notesComePinnedFirst() throws {
        let tables = try TestTables()
        try tables.fold(
            [.started(1), .started(2), .note(9, on: 2)]
                + (1...8).map { id in .note(id) { $0.isPinned = id % 3 == 0 } }
        )
        let snapshot = try tables.snapshot()
        for limit in [1, 3, 50] {
            #expect(
                try walk { try snapshot.notes(ofConversation: 1, after: $0, limit: limit) }
                    == [3, 6, 1, 2, 4, 5, 7, 8]
            )
        }
        #expect(try walk { try snapshot.notes(byUser: 3, after: $0, limit: 2) } == Array(1...9))
    }

    @Test func relationshipsAreWalkedPageByPage() throws {
        let tables = try TestTables()
        try tables.fold(
            [.started(1), .started(2), .tag(8, "b"), .tag(7, "a")]
                + (1...5).map { .transferred($0, to: $0) }
                + (1...5).map { .campaign($0, template: $0 % 2) }
                + [.members([9, 8, 7], of: 1, from: 1), .members([8], of: 2, from: 4)]
                + (1...5).map { id in .canned(id) { $0.userID = id == 2 ? 4 : nil } }
                + [
                    .tagged(1, with: 8, as: 1), .tagged(1, with: 7, as: 2),
                    .promised(1, response: 1, resolution: 2),
                    .promised(2, response: 1, resolution: 2),
                    .sent(1) { $0.userID = 4 }, .sent(2) { $0.userID = 3 },
                    .sent(3) { $0.userID = 4 }, .sentOut(1, to: 8, as: 1),
                    .sentOut(2, to: 8, as: 3),
                ]
        )
        let snapshot = try tables.snapshot()
        #expect(
            try walk { try snapshot.transfers(ofConversation: 1, after: $0, limit: 2) }
                == Array(1...5)
        )
        #expect(
            try walk { try snapshot.campaigns(ofTemplate: 1, after: $0, limit: 1) } == [1, 3, 5]
        )
        #expect(
            try walk { try snapshot.customers(ofCampaign: 1, after: $0, limit: 2) } == [3, 2, 1]
        )
        #expect(try walk { try snapshot.campaigns(ofCustomer: 8, after: $0, limit: 1) } == [2, 4])
        #expect(
            try walk { try snapshot.cannedResponses(ofUser: nil, after: $0, limit: 3) }
                == [1, 3, 4, 5]
        )
        #expect(try walk { try snapshot.cannedResponses(ofUser: 4, after: $0) } == [2])
        #expect(try walk { try snapshot.messages(byUser: 4, after: $0, limit: 1) } == [1, 3])
        #expect(
            try walk { try snapshot.campaignMessages(toCustomer: 8, after: $0, limit: 1) }
                == [1, 2]
        )
        #expect(
            try walk { try snapshot.conversations(ofSLAPolicy: 1, after: $0, limit: 1) } == [1, 2]
        )
        #expect(try snapshot.tags(ofConversation: 1).map(\.name) == ["a", "b"])
        #expect(try snapshot.tags(ofConversation: 2).isEmpty)
    }

    @Test func aTagThatIsBeingRemovedIsNotListed() throws {
        let tables = try TestTables()
        try tables.fold([.started(), .tag(7, "a"), .tagged(with: 7, as: 1), .removed(tag: 7)])
        #expect(try tables.snapshot().tags(ofConversation: 1).isEmpty)
        #expect(try tables.snapshot().tag(named: "a") == nil)
        #expect(try tables.snapshot().tag(7) == nil)
    }

    @Test func cursorsOfTheBoardsBelongToTheirQuery() throws {
        let tables = try TestTables()
        try tables.fold([.started(1), .started(2), .note(1), .note(2), .note(3, on: 2)])
        let snapshot = try tables.snapshot()
        let queue = try #require(try snapshot.queue(limit: 1).nextCursor)
        let notes = try #require(try snapshot.notes(ofConversation: 1, limit: 1).nextCursor)
        #expect(throws: ReadModelError.self) { try snapshot.queue(after: notes) }
        #expect(throws: ReadModelError.self) { try snapshot.notes(ofConversation: 1, after: queue) }
        #expect(throws: ReadModelError.self) { try snapshot.notes(ofConversation: 2, after: notes) }
        #expect(throws: ReadModelError.self) { try snapshot.notes(byUser: 3, after: notes) }
        #expect(throws: ReadModelError.self) {
            try snapshot.transfers(ofConversation: 1, after: notes)
        }
        #expect(throws: ReadModelError.self) {
            try snapshot.campaignMessages(ofCampaign: 1, after: notes)
        }
    }
}
