import LMDB
import Testing

@Suite struct AppendTests {
    let folder: ScratchFolder
    let environment: Environment
    let database: Database
    let numbers: Database

    init() throws {
        folder = try ScratchFolder()
        environment = try folder.open()
        database = try environment.openDatabase("bytes")
        numbers = try environment.openDatabase("numbers", keys: .integer)
    }

    @Test func appendsComeBackInOrder() throws {
        for batch in 0..<5 {
            try environment.write { transaction in
                for number in 0..<400 {
                    let position = UInt64(batch * 400 + number)
                    try transaction.append(position, [UInt8(batch)], in: numbers)
                    var key = Key()
                    key.append(position)
                    try transaction.append(key, [], in: database)
                }
            }
        }
        let snapshot = try environment.snapshot()
        #expect(try snapshot.numbers(numbers) == Array(0..<2_000))
        #expect(
            try snapshot.entries(database).map { Key($0.key).readUInt64(at: 0) }
                == Array(0..<2_000)
        )
    }

    @Test func anAppendThatIsNotAtTheEndIsRefused() throws {
        try environment.write { transaction in
            try transaction.append(10, [1], in: numbers)
            try transaction.append(Key("m"), [1], in: database)
        }
        let refusal = LMDBError(code: .keyExists, call: "mdb_cursor_put")
        for number: UInt64 in [0, 9, 10] {
            #expect(throws: refusal) {
                try environment.write { try $0.append(number, [2], in: numbers) }
            }
            #expect(throws: refusal) {
                try environment.write { transaction in
                    try transaction.appendReserving(number, byteCount: 3, in: numbers) { _ in }
                }
            }
        }
        #expect(throws: refusal) {
            try environment.write { try $0.append(Key("a"), [2], in: database) }
        }
        #expect(try environment.snapshot().numbers(numbers) == [10])
        #expect(try environment.snapshot().bytes(10, in: numbers) == [1])
    }

    @Test func aRefusedAppendLeavesTheTransactionUsable() throws {
        try environment.write { transaction in
            try transaction.append(10, [1], in: numbers)
            do throws(LMDBError) {
                try transaction.append(5, [1], in: numbers)
                Issue.record("an append before the end is refused")
            } catch { #expect(error.code == .keyExists) }
            try transaction.append(11, [1], in: numbers)
        }
        #expect(try environment.snapshot().numbers(numbers) == [10, 11])
    }

    @Test func appendsMixWithPutsAndDeletes() throws {
        let seed = SeededRandom.newSeed()
        var random = SeededRandom(seed)
        var twin: [UInt64: [UInt8]] = [:]
        for _ in 0..<(isSoak ? 400 : 40) {
            try environment.write { transaction in
                for _ in 0..<60 {
                    let next = (twin.keys.max() ?? 0) + UInt64.random(in: 1...3, using: &random)
                    let value = random.bytes(0...300)
                    switch Int.random(in: 0..<10, using: &random) {
                    case 0..<6:
                        try transaction.append(next, value, in: numbers)
                        twin[next] = value
                    case 6, 7:
                        try transaction.put(next + 1, value, in: numbers)
                        twin[next + 1] = value
                    case 8:
                        let old = UInt64.random(in: 0...next, using: &random)
                        try transaction.put(old, value, in: numbers)
                        twin[old] = value
                    default:
                        let last = twin.keys.max() ?? 0
                        let wasThere = twin.removeValue(forKey: last) != nil
                        try expect(transaction.delete(last, in: numbers), is: wasThere)
                    }
                }
            }
        }
        let snapshot = try environment.snapshot()
        #expect(try snapshot.numbers(numbers) == twin.keys.sorted(), "seed \(seed)")
        for (number, value) in twin {
            #expect(try snapshot.bytes(number, in: numbers) == value, "seed \(seed)")
        }
    }

    @Test func moreDatabasesThanKeptCursorsAreAppendedTo() throws {
        let databases = try (0..<20)
            .map { number throws(LMDBError) in
                try environment.openDatabase("many-\(number)", keys: .integer)
            }
        try environment.write { transaction in
            for position in 0..<50 {
                for database in databases {
                    try transaction.append(UInt64(position), [UInt8(position)], in: database)
                }
            }
        }
        let snapshot = try environment.snapshot()
        for database in databases {
            #expect(try snapshot.numbers(database) == Array(0..<50))
        }
    }

    @Test func appendingFillsPagesWhole() throws {
        let shuffled = try environment.openDatabase("shuffled", keys: .integer)
        let seed = SeededRandom.newSeed()
        var random = SeededRandom(seed)
        let value = [UInt8](repeating: 1, count: 50)
        let before = try environment.usage().usedByteCount
        try environment.write { transaction in
            for number in 0..<5_000 {
                try transaction.append(UInt64(number), value, in: numbers)
            }
        }
        let between = try environment.usage().usedByteCount
        try environment.write { transaction in
            for number in (0..<5_000).shuffled(using: &random) {
                try transaction.put(UInt64(number), value, in: shuffled)
            }
        }
        let after = try environment.usage().usedByteCount
        #expect((between - before) * 5 < (after - between) * 4, "seed \(seed)")
    }
}
