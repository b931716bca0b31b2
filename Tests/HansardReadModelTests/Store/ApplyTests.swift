import HansardDomain
import HansardRecords
import LMDB
import Testing

@testable import HansardReadModel

/// Holds writing a group to all or nothing.
@Suite struct ApplyTests {
    /// Is everything that a failed write must leave alone.
    private struct State: Equatable {
        var position: Int64
        var checksums: [[String]]
        var problems: [String]
        var sequences: Sequences

        init(_ tables: TestTables) throws {
            let snapshot = try tables.snapshot()
            position = snapshot.position
            checksums = try TableCatalog.all.map { try snapshot.checksums(of: $0) }
            problems = try snapshot.problems()
            sequences = try snapshot.sequences()
        }
    }

    private func base() throws -> TestTables {
        let tables = try TestTables()
        try tables.fold([
            .user(3), .customer(5), .started(1), .received(1), .sent(2), .assigned(1, to: 3),
            .parked(1, key: Digest16(high: 1, low: 1)),
        ])
        return tables
    }

    /// Makes changes that put, append and delete rows, entries and counts.
    private func group(_ tables: TestTables) throws -> WriteSet {
        let writeSet = try tables.writeSet()
        let fold = Fold(on: writeSet)
        let events: [Event] = [
            .started(2), .received(3, in: 2) { $0.attachments = [AttachmentReference(1)] },
            .answered(4), .resolved(), .unassigned(closing: 1),
            .reported(.sent, of: 2) { $0.parkedReceiptID = 1 },
        ]
        for event in events { try fold.fold(event, at: 9) }
        return writeSet
    }

    private static let calls = [
        "mdb_txn_begin", "mdb_get", "mdb_put", "mdb_del", "mdb_cursor_open", "mdb_cursor_get",
        "mdb_cursor_put", "mdb_txn_commit",
    ]

    @Test(arguments: calls)
    func aFailingCallLeavesTheTablesAsTheyWere(_ call: String) throws {
        let tables = try base()
        let before = try State(tables)
        defer { LMDBFaults.disarm() }
        var failures = 0
        for nth in 1...500 {
            let writeSet = try group(tables)
            LMDBFaults.fail(call, nth: nth, with: .noSpace, reach: .thisThread)
            do {
                try tables.apply(writeSet)
                LMDBFaults.disarm()
                break
            } catch {
                LMDBFaults.disarm()
                failures += 1
                #expect("\(error)".contains(call), "\(error)")
                try #expect(State(tables) == before, "call \(nth) of \(call)")
            }
        }
        #expect(failures > 0, "\(call) was never made")
        #expect(failures < 500)
        #expect(try tables.snapshot().position == 2)
        #expect(try tables.snapshot().problems() == [])
        #expect(try tables.snapshot().conversation(1)?.status == .resolved)
        #expect(try tables.snapshot().conversation(2)?.messageCount == 1)
    }

    @Test func aFailingReadIsToldAndLeavesTheWriteSetWhole() throws {
        let tables = try base()
        let writeSet = try tables.writeSet()
        LMDBFaults.fail("mdb_get", with: .ioError, reach: .thisThread)
        defer { LMDBFaults.disarm() }
        let error = try #require(throws: ReadModelError.self) {
            try writeSet.conversations.update(1) { $0.reopenCount = 1 }
        }
        #expect(error.description.contains("storage failed"))
        try writeSet.conversations.update(1) { $0.reopenCount = 1 }
        try tables.apply(writeSet)
        #expect(try tables.snapshot().conversation(1)?.reopenCount == 1)
    }

    @Test func changesOnOlderTablesAreRefused() throws {
        let tables = try base()
        let stale = try tables.writeSet()
        try stale.conversations.update(1) { $0.reopenCount = 9 }
        try tables.fold([.started(2)])
        let before = try State(tables)
        let error = try #require(throws: ReadModelError.self) { try tables.apply(stale) }
        #expect(error.description == "the changes were made at position 1, the tables are at 2")
        #expect(try State(tables) == before)
    }

    @Test func aWriteSetIsEmptyOnceItIsApplied() throws {
        let tables = try base()
        let writeSet = try group(tables)
        try tables.apply(writeSet)
        #expect(try writeSet.conversations.get(1) == nil)
        #expect(writeSet.sequences == Sequences())
        #expect(throws: ReadModelError.self) { try tables.apply(writeSet) }
        try writeSet.reset(reading: tables.snapshot())
        #expect(try writeSet.conversations.get(1)?.status == .resolved)
        #expect(writeSet.sequences[.message] == 4)
    }

    @Test func anEmptyGroupMovesOnlyTheCheckpoint() throws {
        let tables = try base()
        let before = try State(tables)
        try tables.apply(tables.writeSet())
        var after = try State(tables)
        #expect(after.position == 2)
        after.position = 1
        #expect(after == before)
    }

    @Test func anOpenViewKeepsItsInstant() throws {
        let tables = try base()
        let view = try tables.snapshot()
        try tables.apply(group(tables))
        #expect(view.position == 1)
        #expect(try view.conversation(2) == nil)
        #expect(try view.problems() == [])
        #expect(try tables.readModel.usedByteCount() > 0)
    }
}
