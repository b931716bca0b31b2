import HansardDomain
import HansardRecords
import LMDB
import Testing

@testable import HansardReadModel

/// Holds what comparing and checking say of tables that were changed behind their back.
@Suite struct CheckingTests {
    private let events: [Event] = [
        .user(3), .customer(5), .started(1), .received(1), .sent(2), .assigned(1, to: 3),
        .started(2), .reported(.sent, of: 2),
    ]

    private func pair() throws -> (TestTables, TestTables) {
        let (one, other) = (try TestTables(), try TestTables())
        try one.fold(events)
        try other.fold(events)
        return (one, other)
    }

    private func differences(_ one: TestTables, _ other: TestTables) throws -> [String] {
        try one.snapshot().differences(from: other.snapshot()).differences
    }

    private func put(_ row: ConversationRow, _ tables: TestTables) throws {
        try tables.tamper { transaction in
            try transaction.put(
                UInt64(row.id),
                row.encoded(),
                in: tables.readModel.stores.conversations.rows
            )
        }
    }

    @Test func equalTablesHaveNoDifferences() throws {
        let (one, other) = try pair()
        let comparison = try one.snapshot().differences(from: other.snapshot())
        #expect(comparison.differences == [])
        #expect(comparison.rowCount == 8)
        #expect(try one.snapshot().problems() == [])
    }

    @Test func theOrderOfWritesDoesNotShow() throws {
        let (one, other) = (try TestTables(), try TestTables())
        try one.fold(events)
        let writeSet = try other.writeSet()
        for event in events { try Fold(on: writeSet).fold(event, at: 0) }
        try other.apply(writeSet)
        #expect(try differences(one, other) == [])
        let late = try TestTables()
        for event in events { try late.fold([event]) }
        let found = try differences(one, late)
        #expect(found == ["the tables are at position 1, the others at 8"])
    }

    @Test func aChangedRowIsNamedWithItsColumns() throws {
        let (one, other) = try pair()
        var row = try #require(try one.snapshot().conversation(1))
        row.reopenCount = 9
        row.metadata = try .of("{}")
        try put(row, one)
        let found = try differences(one, other)
        #expect(found.contains("conversations 1: differs in metadata, reopen_count"))
        #expect(found.contains { $0.contains("id ≡ 1 modulo 64 do not add up") })
        #expect(found.count == 2)
        #expect(try differences(other, one).contains { $0.contains("differs in metadata") })
    }

    @Test func aChangeOfWhatIsNotShownIsNamedToo() throws {
        let (one, other) = try pair()
        var row = try #require(try one.snapshot().conversation(1))
        row.lastMessageID = 77
        try put(row, one)
        #expect(try differences(one, other).contains("conversations 1: differs in hidden columns"))
    }

    @Test func aMissingAndAnExtraRowAreNamed() throws {
        let (one, other) = try pair()
        try one.tamper { transaction in
            try transaction.delete(2, in: one.readModel.stores.conversations.rows)
        }
        #expect(try differences(one, other).contains("conversations 2: is missing"))
        #expect(try differences(other, one).contains("conversations 2: is not in the others"))
        var row = ConversationRow()
        row.id = 3
        try put(row, other)
        #expect(try differences(one, other).contains("conversations 3: is missing"))
    }

    @Test func tablesThatAgreeWithEachOtherButNotWithTheirChecksumsAreNotSound() throws {
        let (one, other) = try pair()
        var row = try #require(try one.snapshot().conversation(1))
        row.reopenCount = 9
        try put(row, one)
        try put(row, other)
        #expect(
            try differences(one, other)
                == [
                    "conversations: the rows with id ≡ 1 modulo 64 do not add up to their checksum"
                ]
        )
        #expect(try one.snapshot().problems().count == 1)
    }

    @Test func aMissingIndexEntryIsNamed() throws {
        let (one, other) = try pair()
        let database = one.readModel.stores.messages.indexes[MessageRow.Index.status]
        let key = try #require(try one.keys(database).first)
        try one.tamper { try $0.delete(key, in: database) }
        let found = try differences(one, other)
        #expect(
            found == [
                "index messages.status_created_at has 1 entries that differ from the 2 of the "
                    + "others"
            ]
        )
        let problems = try one.snapshot().problems()
        #expect(problems.count == 1)
        #expect(problems.first?.contains("index messages.status_created_at has 1 entries") == true)
    }

    @Test func aWrongCountIsNamed() throws {
        let (one, other) = try pair()
        var counts = CounterChanges()
        counts.add(
            1,
            ConversationRow.table.number,
            ConversationRow.Counter.status,
            ConversationRow.statusKey(.open)
        )
        try one.tamper { try one.readModel.ledger.add(counts, &$0) }
        #expect(try differences(one, other) == ["kept counts of conversations differ"])
        #expect(
            try one.snapshot().problems()
                == ["kept counts of conversations are not what its rows call for"]
        )
    }

    @Test func otherSequencesAreNamed() throws {
        let (one, other) = try pair()
        try one.tamper { transaction in
            var sequences = Sequences()
            sequences[.user] = 3
            try one.readModel.meta.put(
                Checkpoint(position: 1, leafHash: []),
                sequences,
                &transaction
            )
        }
        #expect(
            try differences(one, other)
                == ["the sequences that ids are taken from differ"]
        )
    }

    @Test func notMoreRowsAreNamedThanAnybodyReads() throws {
        let tables = try TestTables()
        try tables.fold((1...100).map { .started($0) })
        let empty = try TestTables()
        try empty.apply(empty.writeSet())
        let found = try differences(tables, empty)
        let named = found.filter { $0.contains("is not in the others") }
        #expect(named.count == ReadModelLimits.namedDifferences)
    }
}
