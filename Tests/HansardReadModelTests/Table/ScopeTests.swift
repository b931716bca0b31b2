import HansardDomain
import HansardRecords
import LMDB
import Testing

@testable import HansardReadModel

/// Holds scopes of a write set to a twin that copies everything when a scope opens.
@Suite struct ScopeTests {
    private typealias Rows = [Int64: ConversationRow]

    @Test func nestedScopesUndoAndKeepAsCopiesWould() throws {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        let tables = try TestTables()
        var stored: Rows = [:]
        for _ in 0..<Soak.size(200, reduced: 25) {
            let writeSet = try tables.writeSet()
            var rows = stored
            var copies: [Rows] = []
            for step in 0..<Soak.size(300, reduced: 120) {
                try walk(writeSet, &rows, &copies, &random)
                if step % 20 == 0 { try compare(writeSet, rows, seed) }
            }
            while let copy = copies.popLast() {
                if random.numbers.oneIn(2) {
                    writeSet.dropScope()
                    rows = copy
                } else {
                    writeSet.keepScope()
                }
                try compare(writeSet, rows, seed)
            }
            try tables.apply(writeSet)
            stored = rows
            let snapshot = try tables.snapshot()
            #expect(try snapshot.problems() == [], Soak.remark(seed))
            for id in 1...Int64(40) {
                #expect(try snapshot.conversation(id) == rows[id], Soak.remark(seed))
            }
        }
    }

    private func walk(
        _ writeSet: WriteSet,
        _ rows: inout Rows,
        _ copies: inout [Rows],
        _ random: inout RandomRows
    ) throws {
        let id = Int64.random(in: 1...40, using: &random.numbers)
        switch Int.random(in: 0..<10, using: &random.numbers) {
        case 0 where copies.count < 4:
            writeSet.beginScope()
            copies.append(rows)
        case 1:
            guard let copy = copies.popLast() else { return }
            writeSet.dropScope()
            rows = copy
        case 2:
            guard copies.popLast() != nil else { return }
            writeSet.keepScope()
        case 3:
            try writeSet.conversations.delete(id)
            rows[id] = nil
        case 4, 5:
            guard rows[id] != nil else { return }
            let status = random.numbers.pick(ConversationStatus.allCases)
            let user = random.numbers.oneIn(2) ? nil : random.numbers.pick(RandomRows.users)
            try writeSet.conversations.update(id) { row in
                row.status = status
                row.assignedTo = user
            }
            rows[id]?.status = status
            rows[id]?.assignedTo = user
        default:
            let row = random.conversation(id)
            try writeSet.conversations.put(row)
            rows[id] = row
        }
    }

    /// Compares rows, and look-ups by every index that deciders use.
    private func compare(_ writeSet: WriteSet, _ rows: Rows, _ seed: UInt64) throws {
        for id in 1...Int64(40) {
            #expect(try writeSet.conversations.get(id) == rows[id], Soak.remark(seed))
        }
        for user in RandomRows.users + [0] {
            for status in ConversationStatus.allCases {
                let found = try writeSet.conversations.ids(
                    index: ConversationRow.Index.assigneeStatus,
                    prefix: ConversationRow.assigneeStatusKey(user, status)
                )
                let expected = rows.values
                    .filter { ($0.assignedTo ?? 0) == user && $0.status == status }.map(\.id)
                #expect(found == expected.sorted(), Soak.remark(seed))
            }
        }
        for customer in RandomRows.customers {
            for platform in RandomRows.platforms {
                var prefix = Key(id: customer)
                prefix.append(terminated: platform)
                let found = try writeSet.conversations.ids(
                    index: ConversationRow.Index.customerPlatform,
                    prefix: prefix
                )
                let expected = rows.values
                    .filter { $0.customerID == customer && $0.platform == platform }.map(\.id)
                #expect(found == expected.sorted(), Soak.remark(seed))
            }
        }
        for thread in RandomRows.threads {
            let found = try writeSet.conversations.ids(
                index: ConversationRow.Index.thread,
                prefix: Key(thread)
            )
            let expected = rows.values.filter { $0.threadDigest == thread }.map(\.id)
            #expect(found == expected.sorted(), Soak.remark(seed))
        }
    }

    @Test func aDroppedScopeGivesIDsBack() throws {
        let fold = try Fold([.started(1), .user(9)])
        fold.tables.beginScope()
        try fold.fold(.started(4), at: 2)
        fold.tables.beginScope()
        try fold.fold(.started(7), at: 3)
        #expect(fold.tables.sequences[.conversation] == 7)
        fold.tables.dropScope()
        #expect(fold.tables.sequences[.conversation] == 4)
        fold.tables.dropScope()
        #expect(fold.tables.sequences[.conversation] == 1)
        #expect(fold.tables.sequences[.user] == 9)
        #expect(try fold.tables.conversations.get(4) == nil)
    }

    @Test func aFoldThatFailsHalfwayIsUndoneByItsScope() throws {
        let fold = try Fold([.started(), .sent(1)])
        let message = try fold.message(1)
        let identity = Digest16(high: 1, low: 1)
        fold.tables.beginScope()
        #expect(throws: ProjectionError.self) {
            try fold.fold(
                .watermark(
                    .read,
                    upTo: 4,
                    of: identity,
                    rises: [.init(message: 1, update: 1), .init(message: 99, update: 2)]
                ),
                at: 5
            )
        }
        #expect(try fold.message(1) != message)
        fold.tables.dropScope()
        #expect(try fold.message(1) == message)
        #expect(fold.tables.sequences[.statusUpdate] == 0)
    }

    @Test func settingsAreThoseOfTheInnermostScope() throws {
        let fold = Fold()
        fold.tables.beginScope()
        try fold.fold(.configured { $0.reopenWindowDays = 2 }, at: 0)
        #expect(fold.tables.settings.reopenWindowDays == 2)
        fold.tables.dropScope()
        #expect(fold.tables.settings.reopenWindowDays == 7)
    }
}
