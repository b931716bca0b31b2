import HansardDomain
import HansardRecords
import LMDB
import Testing

@testable import HansardReadModel

/// Holds ordered look-ups of a buffer to sorting all rows, whatever is stored, pending or undone.
@Suite struct OrderedLookupTests {
    private typealias Rows = [Int64: ConversationRow]

    @Test func lookUpsEqualSortingAllRows() throws {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        let tables = try TestTables()
        var rows: Rows = [:]
        for _ in 0..<Soak.size(120, reduced: 12) {
            let writeSet = try tables.writeSet()
            for _ in 0..<3 {
                try change(writeSet.conversations, &rows, &random)
                try compare(writeSet.conversations, rows, &random, seed)
                var undone = rows
                writeSet.beginScope()
                try change(writeSet.conversations, &undone, &random)
                try compare(writeSet.conversations, undone, &random, seed)
                if random.numbers.oneIn(2) {
                    writeSet.dropScope()
                } else {
                    writeSet.keepScope()
                    rows = undone
                }
                try compare(writeSet.conversations, rows, &random, seed)
            }
            try tables.apply(writeSet)
            #expect(try tables.snapshot().problems() == [], Soak.remark(seed))
        }
    }

    private func change(
        _ buffer: TableBuffer<ConversationRow>,
        _ rows: inout Rows,
        _ random: inout RandomRows
    ) throws {
        for _ in 0..<8 {
            let id = Int64.random(in: 1...40, using: &random.numbers)
            if random.numbers.oneIn(4) {
                try buffer.delete(id)
                rows[id] = nil
            } else {
                let row = random.conversation(id)
                try buffer.put(row)
                rows[id] = row
            }
        }
    }

    private func compare(
        _ buffer: TableBuffer<ConversationRow>,
        _ rows: Rows,
        _ random: inout RandomRows,
        _ seed: UInt64
    ) throws {
        let sorted = rows.values.sorted { $0.id < $1.id }
        #expect(try buffer.firstRow() == sorted.first, Soak.remark(seed))
        #expect(try buffer.allRows() == sorted, Soak.remark(seed))
        for (number, index) in ConversationRow.table.indexes.enumerated() {
            try compare(index, number, buffer, sorted, &random, seed)
        }
        for (number, counter) in ConversationRow.table.counters.enumerated() {
            let keys = sorted.compactMap { counter.key($0) } + [Key(id: 77)]
            let expected = keys.map { key in
                Int64(sorted.filter { counter.key($0) == key }.count)
            }
            #expect(try buffer.counts(number, of: keys) == expected, Soak.remark(seed))
        }
    }

    private func compare(
        _ index: IndexDefinition<ConversationRow>,
        _ number: Int,
        _ buffer: TableBuffer<ConversationRow>,
        _ sorted: [ConversationRow],
        _ random: inout RandomRows,
        _ seed: UInt64
    ) throws {
        var entries: [(key: Key, id: Int64)] = []
        for row in sorted {
            var keys = KeyList()
            index.appendKeys(row, &keys)
            entries += keys.keys.map { ($0, row.id) }
        }
        entries.sort { $0.key < $1.key }
        let bounds = entries.map(\.key)
        var least = Key()
        least.append(UInt8(0))
        let prefix = random.numbers.pick(bounds + [least]).prefix(1)
        let ends = [random.numbers.pick(bounds + [least]), random.numbers.pick(bounds + [least])]
        let (start, end) = (ends.min() ?? least, ends.max() ?? least)
        for limit in [1, 5, .max] {
            let found = [
                try buffer.firstIDs(index: number, limit: limit),
                try buffer.firstIDs(index: number, prefix: prefix, limit: limit),
                try buffer.firstIDs(index: number, from: start, limit: limit),
                try buffer.firstIDs(index: number, before: end, limit: limit),
                try buffer.firstIDs(index: number, from: start, before: end, limit: limit),
            ]
            let expected = [
                entries, entries.filter { $0.key.hasPrefix(prefix) },
                entries.filter { $0.key >= start }, entries.filter { $0.key < end },
                entries.filter { $0.key >= start && $0.key < end },
            ]
            #expect(
                found == expected.map { Array($0.map(\.id).prefix(limit)) },
                "\(index.name), \(Soak.remark(seed))"
            )
        }
    }

    @Test func nothingIsFirstOfNothing() throws {
        for writeSet in [WriteSet(), try TestTables().writeSet()] {
            #expect(try writeSet.pendingWork.firstRow() == nil)
            #expect(try writeSet.users.allRows().isEmpty)
            #expect(
                try writeSet.conversations.firstIDs(index: ConversationRow.Index.queue, limit: 9)
                    == []
            )
            #expect(
                try writeSet.conversations.counts(0, of: [ConversationRow.statusKey(.new)]) == [0]
            )
        }
    }
}
