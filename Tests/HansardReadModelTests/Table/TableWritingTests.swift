import HansardDomain
import HansardRecords
import LMDB
import Testing

@testable import HansardReadModel

/// Holds what a write puts and takes away: rows, entries, counts and checksums, and nothing else.
@Suite struct TableWritingTests {
    /// Marks every index entry of the conversations, so that it shows which were written again.
    private func mark(_ tables: TestTables) throws {
        let indexes = tables.readModel.stores.conversations.indexes
        let keys = try indexes.map { try tables.keys($0) }
        try tables.tamper { transaction in
            for (database, keys) in zip(indexes, keys) {
                for key in keys { try transaction.put(key, [7], in: database) }
            }
        }
    }

    /// Names the indexes that hold an entry which was written since they were marked.
    private func rewritten(_ tables: TestTables) throws -> Set<String> {
        var names: Set<String> = []
        let source = try tables.snapshot().source
        let indexes = tables.readModel.stores.conversations.indexes
        for (index, database) in zip(ConversationRow.table.indexes, indexes) {
            try source.scan(database) { (_: RawSpan, value: RawSpan) in
                if value.byteCount == 0 { names.insert(index.name) }
                return true
            }
        }
        return names
    }

    private func base() throws -> TestTables {
        let tables = try TestTables()
        try tables.fold([
            .started(1) { $0.threadDigest = Digest16(high: 1, low: 1) }, .started(2), .received(1),
            .received(2, in: 2),
        ])
        try mark(tables)
        return tables
    }

    @Test func onlyEntriesWhoseKeysChangedAreWritten() throws {
        let tables = try base()
        try tables.fold([.updated { $0.channelType = .group }], at: 5)
        #expect(try rewritten(tables) == [])
        try tables.fold([.opened()], at: 5)
        #expect(try rewritten(tables) == ["assigned_to_status", "last_message_at"])
        try tables.fold([.read(upTo: 1, unread: 0)], at: 6)
        #expect(try rewritten(tables) == ["assigned_to_status", "last_message_at"])
        try tables.fold([.assigned(1, to: 3)], at: 6)
        #expect(try rewritten(tables) == ["assigned_to_status", "last_message_at"])
        try tables.fold([.received(3)], at: 7)
        #expect(
            try rewritten(tables)
                == ["assigned_to_status", "last_message_at", "platform", "unread"]
        )
        #expect(try tables.snapshot().problems() == [])
    }

    @Test func aRowThatEndsAsItBeganIsNotWritten() throws {
        let tables = try base()
        let before = try tables.keys(tables.readModel.stores.conversations.indexes[0])
        let writeSet = try tables.writeSet()
        try writeSet.conversations.update(1) { $0.reopenCount = 4 }
        try writeSet.conversations.update(1) { $0.reopenCount = 0 }
        LMDBFaults.fail("mdb_cursor_put", with: .ioError, reach: .thisThread)
        LMDBFaults.fail("mdb_del", with: .ioError, reach: .thisThread)
        defer { LMDBFaults.disarm() }
        try tables.apply(writeSet)
        #expect(try rewritten(tables) == [])
        #expect(try tables.keys(tables.readModel.stores.conversations.indexes[0]) == before)
    }

    @Test func aRowThatIsAddedAndTakenAwayLeavesNothing() throws {
        let tables = try base()
        try tables.change { writeSet in
            var row = ConversationRow()
            row.id = 9
            try writeSet.conversations.put(row)
            try writeSet.conversations.delete(9)
            try writeSet.conversations.delete(77)
        }
        #expect(try tables.snapshot().conversation(9) == nil)
        #expect(try tables.snapshot().problems() == [])
    }

    @Test func deletingTakesEveryEntryAway() throws {
        let tables = try base()
        try tables.change { writeSet in
            try writeSet.conversations.delete(1)
            try writeSet.conversations.delete(2)
        }
        for database in tables.readModel.stores.conversations.indexes {
            #expect(try tables.keys(database).isEmpty)
        }
        #expect(try tables.snapshot().statusCounts() == Workload())
        let entry = try #require(TableCatalog.entry(named: "conversations"))
        #expect(try tables.snapshot().checksums(of: entry).allSatisfy { $0 == "0" })
        #expect(try tables.snapshot().problems() == [])
    }

    @Test func anIdentityGivenTwiceIsOneEntry() throws {
        let tables = try TestTables()
        let digest = Digest16(high: 5, low: 5)
        try tables.fold([.customer(1) { $0.identityDigests = [digest, digest] }])
        let database = tables.readModel.stores.customers.indexes[CustomerRow.Index.identity]
        #expect(try tables.keys(database).count == 1)
        try tables.fold([.customer(1) { $0.identityDigests = [digest] }], at: 1)
        #expect(try tables.keys(database).count == 1)
        try tables.fold([.customer(1)], at: 2)
        #expect(try tables.keys(database).isEmpty)
        #expect(try tables.snapshot().problems() == [])
    }

    /// Changes rows at random through many write sets, and recounts everything from the rows.
    @Test func countsChecksumsAndIndexesAlwaysFollowTheRows() throws {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        let tables = try TestTables()
        for _ in 0..<Soak.size(400, reduced: 60) {
            try tables.change { writeSet in
                for _ in 0..<Int.random(in: 0...40, using: &random.numbers) {
                    let id = Int64.random(in: 1...150, using: &random.numbers)
                    switch Int.random(in: 0..<6, using: &random.numbers) {
                    case 0: try writeSet.conversations.delete(id)
                    case 1: try writeSet.messages.put(random.message(id))
                    case 2: try writeSet.messages.delete(id)
                    case 3: try writeSet.customers.put(random.customer(id))
                    default: try writeSet.conversations.put(random.conversation(id))
                    }
                }
            }
            #expect(try tables.snapshot().problems() == [], Soak.remark(seed))
        }
        try recount(tables.snapshot(), seed)
    }

    private func recount(_ snapshot: ReadModelSnapshot, _ seed: UInt64) throws {
        var statuses = Workload()
        var users: [Int64: Workload] = [:]
        var sums = [UInt128](repeating: 0, count: 64)
        let entry = try #require(TableCatalog.entry(named: "conversations"))
        var rowCount: Int64 = 0
        try snapshot.dump(entry) { any in
            let row = try #require(any as? ConversationRow)
            statuses[row.status] += 1
            users[row.assignedTo ?? 0, default: Workload()][row.status] += 1
            sums[Int(row.id % 64)] &+= RowHash.of(row.encoded().span.bytes, row.id, 1)
            rowCount += 1
        }
        #expect(rowCount > 0)
        #expect(try snapshot.rowCount(of: entry) == rowCount)
        #expect(try snapshot.statusCounts() == statuses, Soak.remark(seed))
        let workloads = try snapshot.workloads()
        #expect(workloads.map(\.userID) == users.keys.sorted(), Soak.remark(seed))
        for (user, workload) in workloads {
            #expect(workload == users[user], Soak.remark(seed))
            #expect(try snapshot.workload(ofUser: user) == workload)
        }
        #expect(try snapshot.workload(ofUser: 999) == Workload())
        #expect(
            try snapshot.checksums(of: entry) == sums.map { String($0, radix: 16) },
            Soak.remark(seed)
        )
    }
}
