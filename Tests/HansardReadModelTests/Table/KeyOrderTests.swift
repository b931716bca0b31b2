import HansardDomain
import HansardRecords
import LMDB
import Testing

@testable import HansardReadModel

/// Holds the order of an index's keys to the order of the columns that it is declared with.
@Suite struct KeyOrderTests {
    /// Is one column of a key, as the declaration orders it.
    enum Part {
        case ascending(Int64)
        case descending(Int64)
        case text(String)
        case bytes(Digest16)

        static func isBefore(_ left: [Part], _ right: [Part]) -> Bool? {
            for (left, right) in zip(left, right) {
                let order = compare(left, right)
                if order != 0 { return order < 0 }
            }
            return nil
        }

        private static func compare(_ left: Part, _ right: Part) -> Int {
            switch (left, right) {
            case (.ascending(let left), .ascending(let right)):
                left == right ? 0 : left < right ? -1 : 1
            case (.descending(let left), .descending(let right)):
                left == right ? 0 : left > right ? -1 : 1
            case (.text(let left), .text(let right)):
                left == right
                    ? 0 : left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
            case (.bytes(let left), .bytes(let right)): left == right ? 0 : left < right ? -1 : 1
            default: 0
            }
        }
    }

    /// Checks every pair of rows in every index that has parts.
    func check<Row: TableRow>(
        _ rows: [Row],
        seed: UInt64,
        _ parts: [(Row) -> [Part]?]
    ) {
        #expect(parts.count == Row.table.indexes.count)
        for (index, parts) in zip(Row.table.indexes, parts) {
            var entries: [(key: Key, parts: [Part])] = []
            for row in rows {
                var keys = KeyList()
                index.appendKeys(row, &keys)
                guard let rowParts = parts(row) else {
                    #expect(keys.keys.isEmpty, "\(index.name)")
                    continue
                }
                #expect(keys.keys.count == 1, "\(index.name)")
                guard let key = keys.keys.first else { continue }
                #expect(index.id(in: key) == row.id, "\(index.name)")
                entries.append((key, rowParts))
            }
            var wrong = 0
            for left in entries {
                for right in entries {
                    let expected = Part.isBefore(left.parts, right.parts)
                    if expected == nil ? left.key != right.key : (left.key < right.key) != expected
                    {
                        wrong += 1
                    }
                }
            }
            #expect(wrong == 0, "\(index.name), seed \(seed)")
        }
    }

    @Test func keysOfConversationsLieInTheDeclaredOrder() {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        var rows: [ConversationRow] = []
        for _ in 0..<Soak.size(600, reduced: 120) {
            var row = random.conversation(random.integer())
            if random.numbers.oneIn(3) { row.customerID = random.integer() }
            if random.numbers.oneIn(3) {
                row.lastMessageAt = Timestamp(microseconds: random.integer())
            }
            if random.numbers.oneIn(3) {
                row.createdAt = Timestamp(microseconds: random.integer())
            }
            row.tagIDs = Array(row.tagIDs.prefix(1))
            rows.append(row)
        }
        let time = { (row: ConversationRow) in
            Part.descending(row.lastMessageAt?.microseconds ?? .min)
        }
        check(
            rows,
            seed: seed,
            [
                { [.ascending($0.customerID), .text($0.platform), .ascending($0.id)] },
                {
                    [
                        .ascending($0.assignedTo ?? 0), .ascending(Int64($0.status.code)), time($0),
                        .descending($0.id),
                    ]
                },
                { [.ascending(Int64($0.status.code)), time($0), .descending($0.id)] },
                { row in row.threadDigest.map { [.bytes($0), .ascending(row.id)] } },
                { [.text($0.platform), time($0), .descending($0.id)] },
                { $0.unreadCount > 0 ? [time($0), .descending($0.id)] : nil },
                { [.descending($0.createdAt.microseconds), .descending($0.id)] },
                { row in row.tagIDs.first.map { [.ascending($0), time(row), .descending(row.id)] }
                },
                { row in Self.byTime(row.waitingSince, row.id) },
                { row in Self.byTime(row.queuedSince, row.id) },
                { row in Self.byTime(row.nextDueAt, row.id) },
                { $0.isBreached ? [time($0), .descending($0.id)] : nil },
                { row in row.slaPolicyID.map { [.ascending($0), .ascending(row.id)] } },
                { row in Self.byTime(row.status == .resolved ? row.resolvedAt : nil, row.id) },
            ]
        )
    }

    static func byTime(_ time: Timestamp?, _ id: Int64) -> [Part]? {
        time.map { [.ascending($0.microseconds), .ascending(id)] }
    }

    @Test func keysOfMessagesLieInTheDeclaredOrder() {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        let rows = (0..<Soak.size(600, reduced: 120))
            .map { _ in
                var row = random.message(random.integer())
                row.userID = random.numbers.oneIn(3) ? nil : random.integer()
                if random.numbers.oneIn(2) {
                    row.createdAt = Timestamp(microseconds: random.integer())
                }
                return row
            }
        check(
            rows,
            seed: seed,
            [
                {
                    [
                        .ascending($0.conversationID), .ascending($0.createdAt.microseconds),
                        .ascending($0.id),
                    ]
                },
                { row in row.keyDigest.map { [.bytes($0), .ascending(row.id)] } },
                {
                    [
                        .ascending(Int64($0.status.code)), .ascending($0.createdAt.microseconds),
                        .ascending($0.id),
                    ]
                },
                { row in row.userID.map { [.ascending($0), .ascending(row.id)] } },
            ]
        )
    }

    @Test func keysOfSmallTablesLieInTheDeclaredOrder() {
        let seed = Soak.seed()
        var random = RandomRows(numbers: SeededNumbers(seed: seed))
        var attachments: [MessageAttachmentRow] = []
        var updates: [MessageStatusUpdateRow] = []
        var assignments: [ConversationAssignmentRow] = []
        var parked: [ParkedReceiptRow] = []
        for _ in 0..<80 {
            var attachment = MessageAttachmentRow()
            attachment.id = random.integer()
            attachment.messageID = random.numbers.pick([1, 2, random.integer()])
            attachment.type = random.numbers.pick(AttachmentType.allCases)
            attachment.isArchived = random.numbers.oneIn(3)
            attachment.createdAt = random.time()
            attachments.append(attachment)
            var update = MessageStatusUpdateRow()
            update.id = random.integer()
            update.messageID = random.numbers.pick([1, 2, random.integer()])
            updates.append(update)
            var assignment = ConversationAssignmentRow()
            assignment.id = random.integer()
            assignment.conversationID = random.numbers.pick([1, 2, random.integer()])
            assignments.append(assignment)
            var receipt = ParkedReceiptRow()
            receipt.id = random.integer()
            receipt.keyDigest = random.numbers.pick(RandomRows.threads)
            parked.append(receipt)
        }
        check(
            attachments,
            seed: seed,
            [
                {
                    [
                        .ascending($0.messageID), .ascending(Int64($0.type.code)),
                        .ascending($0.id),
                    ]
                }, { [.ascending(Int64($0.type.code)), .ascending($0.id)] },
                { row in Self.byTime(row.isArchived ? nil : row.createdAt, row.id) },
            ]
        )
        check(updates, seed: seed, [{ [.ascending($0.messageID), .ascending($0.id)] }])
        check(assignments, seed: seed, [{ [.ascending($0.conversationID), .ascending($0.id)] }])
        check(parked, seed: seed, [{ [.bytes($0.keyDigest), .ascending($0.id)] }])
    }

    @Test func tailsReadBackWhatTheyWrote() {
        var random = RandomRows(numbers: SeededNumbers(seed: Soak.seed()))
        for _ in 0..<200 {
            let entry = IndexEntry(sortValue: random.integer(), id: random.integer())
            let prefix = Key(id: random.integer())
            for tail in [KeyTail.ascending, .descending] {
                #expect(tail.entry(in: tail.key(prefix, entry).bytes) == entry)
            }
            let plain = KeyTail.id.key(prefix, entry)
            #expect(KeyTail.id.entry(in: plain.bytes) == IndexEntry(sortValue: 0, id: entry.id))
            let word = IndexEntry(sortValue: Int64(UInt8.random(in: 0...255)), id: entry.id)
            let coded = KeyTail.codeAndID.key(prefix, word)
            #expect(KeyTail.codeAndID.entry(in: coded.bytes) == word)
        }
    }

    @Test func aCustomerHasAKeyForEveryIdentity() {
        var row = CustomerRow()
        row.id = 4
        row.identityDigests = [Digest16(high: 2, low: 1), Digest16(high: 1, low: 1)]
        var keys = KeyList()
        CustomerRow.table.indexes[CustomerRow.Index.identity].appendKeys(row, &keys)
        #expect(keys.keys.map { $0.readUInt64(at: 0) } == [2, 1])
        #expect(keys.keys.allSatisfy { $0.readAscending(at: 16) == 4 })
    }
}
