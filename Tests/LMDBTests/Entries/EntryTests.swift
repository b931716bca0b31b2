import LMDB
import Testing

@Suite struct EntryTests {
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

    @Test func whatWasPutIsFound() throws {
        let large = [UInt8](repeating: 7, count: 20_000)
        try environment.write { transaction in
            try transaction.put(Key("a"), [1, 2], in: database)
            try transaction.put(Key("empty"), [], in: database)
            try transaction.put(Key("large"), large, in: database)
            try transaction.put(0, [9], in: numbers)
            try transaction.put(.max, large, in: numbers)
            try expect(transaction.bytes(Key("a"), in: database), is: [1, 2])
            try expect(transaction.contains(0, in: numbers), is: true)
        }
        let snapshot = try environment.snapshot()
        #expect(try snapshot.bytes(Key("a"), in: database) == [1, 2])
        #expect(try snapshot.bytes(Key("empty"), in: database) == [])
        #expect(try snapshot.bytes(Key("large"), in: database) == large)
        #expect(try snapshot.bytes(0, in: numbers) == [9])
        #expect(try snapshot.bytes(.max, in: numbers) == large)
        #expect(try snapshot.entryCount(of: database) == 3)
        #expect(try snapshot.entryCount(of: numbers) == 2)
        #expect(try snapshot.lastIntegerKey(in: numbers) == .max)
    }

    @Test func whatIsNotThereIsNil() throws {
        let snapshot = try environment.snapshot()
        #expect(try snapshot.bytes(Key("a"), in: database) == nil)
        #expect(try snapshot.bytes(1, in: numbers) == nil)
        #expect(try !snapshot.contains(Key("a"), in: database))
        #expect(try snapshot.lastIntegerKey(in: numbers) == nil)
        #expect(try snapshot.entryCount(of: database) == 0)
    }

    @Test func aSecondPutReplacesTheValue() throws {
        try environment.write { transaction in
            try transaction.put(Key("a"), [1], in: database)
            try transaction.put(Key("a"), [2, 2, 2], in: database)
            try transaction.put(5, [1], in: numbers)
            try transaction.put(5, [], in: numbers)
            expect(transaction.putCount, is: 4)
            expect(transaction.putByteCount, is: 2 + 4 + 9 + 8)
        }
        let snapshot = try environment.snapshot()
        #expect(try snapshot.bytes(Key("a"), in: database) == [2, 2, 2])
        #expect(try snapshot.bytes(5, in: numbers) == [])
        #expect(try snapshot.entryCount(of: database) == 1)
    }

    @Test func deleteSaysWhetherThereWasOne() throws {
        try environment.write { transaction in
            try transaction.put(Key("a"), [1], in: database)
            try transaction.put(5, [1], in: numbers)
        }
        try environment.write { transaction in
            try expect(transaction.delete(Key("a"), in: database), is: true)
            try expect(transaction.delete(Key("a"), in: database), is: false)
            try expect(transaction.delete(5, in: numbers), is: true)
            try expect(transaction.delete(6, in: numbers), is: false)
        }
        let snapshot = try environment.snapshot()
        #expect(try snapshot.entryCount(of: database) == 0)
        #expect(try snapshot.entryCount(of: numbers) == 0)
    }

    @Test func anEmptyKeyIsRefused() throws {
        let refusal = LMDBError(code: .badSize, call: "mdb_put")
        #expect(throws: refusal) {
            try environment.write { try $0.put(Key(), [1], in: database) }
        }
        #expect(throws: LMDBError(code: .badSize, call: "mdb_get")) {
            _ = try environment.snapshot().bytes(Key(), in: database)
        }
        #expect("\(refusal)".contains("1 to 128 bytes"))
    }

    @Test func databasesDoNotMix() throws {
        let other = try environment.openDatabase("other")
        try environment.write { transaction in
            try transaction.put(Key("a"), [1], in: database)
            try transaction.put(Key("a"), [2], in: other)
            try transaction.delete(Key("a"), in: database)
        }
        let snapshot = try environment.snapshot()
        #expect(try snapshot.bytes(Key("a"), in: database) == nil)
        #expect(try snapshot.bytes(Key("a"), in: other) == [2])
    }

    @Test func entriesSurviveReopening() throws {
        try environment.write { try $0.put(Key("a"), [1], in: database) }
        environment.close()
        let again = try folder.open()
        let found = try again.openDatabase("bytes")
        #expect(try again.snapshot().bytes(Key("a"), in: found) == [1])
        #expect(found.name == "bytes" && found.keys == .bytes)
    }

    @Test func aGetCopiesNothing() throws {
        try environment.write { try $0.put(Key("a"), [1, 2, 3], in: database) }
        let snapshot = try environment.snapshot()
        let first = try snapshot.withValue(of: Key("a"), in: database) { $0.address }
        let second = try snapshot.withValue(of: Key("a"), in: database) { $0.address }
        var scanned: UInt?
        try snapshot.scan(database) { (_: RawSpan, value: RawSpan) in
            scanned = value.address
            return true
        }
        #expect(first != nil && first == second && first == scanned)
    }
}
