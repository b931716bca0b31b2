import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds inbox pages to the twin, for any combination of filters.
@Suite struct InboxTests {
    /// Reads all pages of a query, checking each page's length.
    private func allPages(
        _ query: InboxQuery,
        _ snapshot: ReadModelSnapshot,
        _ betweenPages: () throws -> ReadModelSnapshot? = { nil }
    ) throws -> [Int64] {
        var query = query
        var snapshot = snapshot
        var ids: [Int64] = []
        while true {
            let page = try snapshot.inbox(query)
            #expect(page.rows.count <= min(query.limit, ReadModelLimits.pageSize))
            ids += page.rows.map(\.id)
            guard let cursor = page.nextCursor else { return ids }
            query.cursor = PageCursor(text: cursor.text)
            #expect(query.cursor == cursor)
            if let next = try betweenPages() { snapshot = next }
        }
    }

    @Test func anyCombinationOfFiltersEqualsLookingAtEveryRow() throws {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        let tables = try TestTables()
        var twin = InboxTwin()
        for round in 0..<4 {
            try tables.change { writeSet in
                // Kept counts of the tags make them a narrow way or a wide one.
                if round == 2 { try writeSet.pretendTaggings(1_000) }
                for _ in 0..<Soak.size(1_500, reduced: 120) {
                    let id = Int64.random(
                        in: 1...Int64(Soak.size(4_000, reduced: 320)),
                        using: &random.numbers
                    )
                    let row = random.conversation(id)
                    try writeSet.conversations.put(row)
                    twin.rows[id] = row
                }
            }
            let snapshot = try tables.snapshot()
            for _ in 0..<Soak.size(4_000, reduced: 700) {
                let query = random.query()
                let found = try allPages(query, snapshot)
                guard found == twin.ids(query) else {
                    Issue.record("\(query) found \(found), wants \(twin.ids(query)), seed \(seed)")
                    return
                }
            }
        }
    }

    @Test func rowsThatStayAreShownOnceWhateverMovesBetweenPages() throws {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        let tables = try TestTables()
        var twin = InboxTwin()
        try tables.change { writeSet in
            for id in 1...Int64(200) {
                let row = random.conversation(id)
                try writeSet.conversations.put(row)
                twin.rows[id] = row
            }
        }
        for sort in InboxQuery.Sort.allCases {
            var query = InboxQuery()
            query.sort = sort
            query.limit = 7
            query.unread = random.numbers.oneIn(2)
            let before = twin.ids(query)
            var moved: Set<Int64> = []
            let found = try allPages(query, tables.snapshot()) {
                let id = Int64.random(in: 1...200, using: &random.numbers)
                moved.insert(id)
                let row = random.conversation(id)
                twin.rows[id] = row
                try tables.change { try $0.conversations.put(row) }
                return try tables.snapshot()
            }
            #expect(
                found.filter { !moved.contains($0) } == before.filter { !moved.contains($0) },
                Soak.remark(seed)
            )
        }
    }

    @Test func anEmptyInboxIsAnEmptyPage() throws {
        let tables = try TestTables()
        let page = try tables.snapshot().inbox(InboxQuery())
        #expect(page.rows.isEmpty)
        #expect(page.nextCursor == nil)
        #expect(page.position == 0)
    }

    @Test func aPageSaysWhichPositionItIsOf() throws {
        let tables = try TestTables()
        try tables.fold([.started(1)])
        let old = try tables.snapshot()
        try tables.fold([.started(2)])
        #expect(try old.inbox(InboxQuery()).position == 1)
        #expect(try old.inbox(InboxQuery()).rows.count == 1)
        #expect(try tables.snapshot().inbox(InboxQuery()).position == 2)
        #expect(try tables.snapshot().inbox(InboxQuery()).rows.count == 2)
    }

    @Test func conversationsWithoutMessagesComeLast() throws {
        let tables = try TestTables()
        try tables.fold([.started(1), .started(2), .started(3), .received(1, in: 2)], at: 4)
        var query = InboxQuery()
        #expect(try tables.snapshot().inbox(query).rows.map(\.id) == [2, 3, 1])
        query.sort = .lastMessageAscending
        #expect(try tables.snapshot().inbox(query).rows.map(\.id) == [1, 3, 2])
    }

    @Test func theCursorOfAnotherQueryIsRefused() throws {
        let tables = try TestTables()
        try tables.fold((1...5).map { .started($0) })
        let snapshot = try tables.snapshot()
        var query = InboxQuery()
        query.limit = 2
        let cursor = try #require(try snapshot.inbox(query).nextCursor)
        query.limit = 3
        query.cursor = cursor
        #expect(try snapshot.inbox(query).rows.map(\.id) == [3, 2, 1])
        let changes: [(inout InboxQuery) -> Void] = [
            { $0.statuses = [.new] }, { $0.assignedTo = .none }, { $0.assignedTo = .some },
            { $0.assignedTo = .users([1]) }, { $0.platforms = ["line"] },
            { $0.channelTypes = [.direct] }, { $0.customerIDs = [5] }, { $0.unread = true },
            { $0.platformConversationDigest = Digest16() }, { $0.sort = .lastMessageAscending },
            { $0.sort = .createdDescending }, { $0.sort = .waitingSince },
            { $0.sort = .slaDue }, { $0.tagIDs = [1] }, { $0.sla = .breached },
            { $0.sla = .dueBefore(.minute(0)) },
        ]
        for (number, change) in changes.enumerated() {
            var other = query
            change(&other)
            let error = try #require(throws: ReadModelError.self, "change \(number)") {
                try snapshot.inbox(other)
            }
            #expect(error.description.contains("another query"))
        }
    }

    @Test func theSameFiltersInAnotherOrderAreTheSameQuery() {
        var one = InboxQuery()
        one.platforms = ["line", "whatsapp"]
        one.customerIDs = [2, 1]
        one.assignedTo = .users([4, 3])
        one.tagIDs = [9, 8]
        var other = InboxQuery()
        other.platforms = ["whatsapp", "line", "line"]
        other.customerIDs = [1, 2, 2]
        other.assignedTo = .users([3, 4])
        other.tagIDs = [8, 9, 8]
        #expect(one.fingerprint == other.fingerprint)
    }
}

extension WriteSet {
    /// Adds rows of the pivot that belong to no conversation.
    fileprivate func pretendTaggings(_ count: Int64) throws {
        for id in 1...count {
            for (place, tag) in RandomRows.tags.enumerated() {
                var row = ConversationTaggingRow()
                row.id = id * 10 + Int64(place)
                row.conversationID = 1_000_000 + id
                row.conversationTagID = tag
                try conversationTaggings.put(row)
            }
        }
    }
}
