import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds the pages of single indexes and tables: order, bounds, cursors.
@Suite struct PagingTests {
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

    private func messages() throws -> (TestTables, [MessageRow], UInt64) {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        let rows = (1...Int64(300)).map { random.message($0) }
        let tables = try TestTables()
        try tables.change { writeSet in for row in rows { try writeSet.messages.put(row) } }
        return (tables, rows, seed)
    }

    private func isEarlier(_ left: MessageRow, _ right: MessageRow) -> Bool {
        left.createdAt == right.createdAt ? left.id < right.id : left.createdAt < right.createdAt
    }

    @Test(arguments: [1, 3, 50, 200])
    func messagesOfAConversationComeByTimeThenID(_ limit: Int) throws {
        let (tables, rows, seed) = try messages()
        let snapshot = try tables.snapshot()
        for conversation in RandomRows.customers {
            let found = try walk {
                try snapshot.messages(ofConversation: conversation, after: $0, limit: limit)
            }
            let expected = rows.filter { $0.conversationID == conversation }.sorted(by: isEarlier)
            #expect(found == expected.map(\.id), Soak.remark(seed))
        }
    }

    @Test func messagesInAStatusComeByTimeAndBeginBehindATime() throws {
        let (tables, rows, seed) = try messages()
        let snapshot = try tables.snapshot()
        for status in MessageStatus.allCases {
            for start in [nil, Timestamp.minute(-20), .minute(0), .minute(20)] {
                let found = try walk {
                    try snapshot.messages(
                        status: status,
                        createdAfter: start,
                        after: $0,
                        limit: 7
                    )
                }
                let expected =
                    rows
                    .filter { row in
                        row.status == status && start.map { row.createdAt > $0 } ?? true
                    }
                    .sorted(by: isEarlier)
                #expect(found == expected.map(\.id), Soak.remark(seed))
            }
        }
    }

    @Test func platformIDsFindTheirMessagesByID() throws {
        let (tables, rows, _) = try messages()
        let snapshot = try tables.snapshot()
        for digest in RandomRows.threads {
            #expect(
                try snapshot.messages(exactKey: digest).map(\.id)
                    == Array(rows.filter { $0.keyDigest == digest }.map(\.id).prefix(64))
            )
        }
        let loose = try snapshot.messages(key: Digest16(high: 2, low: 77))
        #expect(loose.count == min(64, rows.filter { $0.keyDigest?.high == 2 }.count))
        #expect(try snapshot.messages(key: Digest16(high: 3, low: 1)).isEmpty)
    }

    @Test func pagesOfOtherTablesGoByID() throws {
        let tables = try TestTables()
        try tables.fold(
            [.started()]
                + (1...5)
                .map { id in
                    .received(id) { $0.attachments = [.init(id * 2), .init(id * 2 - 1, .audio)] }
                }
                + (1...9).map { .reported(.sent, of: 1, update: $0) }
                + (1...9).map { .assigned($0, to: 3) } + (1...9).map { .customer($0) }
        )
        let snapshot = try tables.snapshot()
        #expect(
            try walk { try snapshot.statusUpdates(ofMessage: 1, after: $0, limit: 2) }
                == Array(1...9)
        )
        #expect(
            try walk { try snapshot.assignments(ofConversation: 1, after: $0, limit: 4) }
                == Array(1...9)
        )
        #expect(try walk { try snapshot.customers(after: $0, limit: 4) } == Array(1...9))
        #expect(
            try walk { try snapshot.attachments(ofType: .audio, after: $0, limit: 2) }
                == [1, 3, 5, 7, 9]
        )
        #expect(try walk { try snapshot.attachments(ofMessage: 3, after: $0, limit: 1) } == [6, 5])
    }

    @Test func cursorsBelongToTheirQuery() throws {
        let (tables, _, _) = try messages()
        let snapshot = try tables.snapshot()
        let cursor = try #require(try snapshot.messages(ofConversation: 1, limit: 1).nextCursor)
        #expect(throws: ReadModelError.self) {
            try snapshot.messages(ofConversation: 2, after: cursor)
        }
        #expect(throws: ReadModelError.self) {
            try snapshot.messages(status: .sent, after: cursor)
        }
        #expect(throws: ReadModelError.self) { try snapshot.customers(after: cursor) }
        #expect(throws: ReadModelError.self) {
            try snapshot.attachments(ofMessage: 1, after: cursor)
        }
        #expect(throws: ReadModelError.self) {
            try snapshot.statusUpdates(ofMessage: 1, after: cursor)
        }
        #expect(throws: ReadModelError.self) {
            try snapshot.assignments(ofConversation: 1, after: cursor)
        }
    }

    @Test func cursorsSurviveTheirText() throws {
        var random = RandomRows(numbers: SeededNumbers(seed: Soak.seed()))
        for _ in 0..<200 {
            let cursor = PageCursor(
                sortValue: random.integer(),
                id: random.integer(),
                fingerprint: UInt64(bitPattern: random.integer())
            )
            #expect(cursor.text.utf8.count == 32)
            #expect(PageCursor(text: cursor.text) == cursor)
        }
        for text in ["", "A", "=", String(repeating: "A", count: 31), "äöü", "A A", "AAAA"] {
            #expect(PageCursor(text: text) == nil, "\(text)")
        }
        #expect(PageCursor(text: String(repeating: "A", count: 33)) == nil)
    }

    @Test func limitsAreBroughtIntoBounds() throws {
        let (tables, _, _) = try messages()
        let snapshot = try tables.snapshot()
        #expect(try snapshot.messages(status: .sent, limit: 0).rows.count == 1)
        #expect(try snapshot.messages(status: .sent, limit: -5).rows.count == 1)
        #expect(try snapshot.customers(limit: 100_000).rows.isEmpty)
        #expect(ReadModelSnapshot.bounded(100_000) == ReadModelLimits.pageSize)
    }

    @Test func tablesAreReadPageByPage() throws {
        let (tables, rows, _) = try messages()
        let snapshot = try tables.snapshot()
        let entry = try #require(TableCatalog.entry(named: "messages"))
        var ids: [Int64] = []
        var after: Int64? = 0
        while let next = after {
            after = try snapshot.rows(of: entry, after: next, limit: 70) { ids.append($0.id) }
        }
        #expect(ids == rows.map(\.id))
        var writer = JSONWriter()
        #expect(try snapshot.row(7, of: entry, into: &writer))
        #expect(writer.text == rows[6].jsonText())
        #expect(try !snapshot.row(999, of: entry, into: &writer))
        #expect(try snapshot.row(8, of: entry)?.id == 8)
    }
}
