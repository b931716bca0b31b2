import LMDB
import Testing

@Suite struct ScanTests {
    let folder: ScratchFolder
    let environment: Environment
    let database: Database
    let numbers: Database

    struct Stop: Error, Equatable {}

    init() throws {
        folder = try ScratchFolder()
        environment = try folder.open()
        database = try environment.openDatabase("bytes")
        numbers = try environment.openDatabase("numbers", keys: .integer)
        let database = database
        let numbers = numbers
        try environment.write { transaction in
            for text in ["a/1", "a/2", "a/3", "b/1", "b/2"] {
                try transaction.put(Key(text), Array(text.utf8), in: database)
            }
            for number: UInt64 in 1...5 { try transaction.put(number, [1], in: numbers) }
        }
    }

    private func texts(_ entries: [Entry]) -> [String] {
        entries.map { String(decoding: $0.key, as: UTF8.self) }
    }

    @Test func aPrefixBoundsBothDirections() throws {
        let snapshot = try environment.snapshot()
        let forward = try snapshot.entries(database, prefix: Key("a/"))
        let backward = try snapshot.entries(database, prefix: Key("a/"), direction: .backward)
        #expect(texts(forward) == ["a/1", "a/2", "a/3"])
        #expect(backward == forward.reversed())
        #expect(try snapshot.entries(database, prefix: Key("c")).isEmpty)
        #expect(try snapshot.entries(database, prefix: Key("c"), direction: .backward).isEmpty)
    }

    @Test func aStartIsInclusive() throws {
        let snapshot = try environment.snapshot()
        #expect(texts(try snapshot.entries(database, from: Key("b/1"))) == ["b/1", "b/2"])
        let back = try snapshot.entries(
            database,
            from: Key("a/2"),
            prefix: Key("a/"),
            direction: .backward
        )
        #expect(texts(back) == ["a/2", "a/1"])
        let between = try snapshot.entries(database, from: Key("a/9"), direction: .backward)
        #expect(texts(between) == ["a/3", "a/2", "a/1"])
    }

    @Test func aVisitThatSaysNoEndsTheScan() throws {
        var seen = 0
        try environment.snapshot()
            .scan(database) { (_: RawSpan, _: RawSpan) in
                seen += 1
                return seen < 2
            }
        #expect(seen == 2)
        seen = 0
        try environment.snapshot()
            .scan(numbers, direction: .backward) { number, _ in
                seen += 1
                return number > 4
            }
        #expect(seen == 2)
    }

    @Test func whatAVisitThrowsFliesOutAndTheCursorComesBack() throws {
        let snapshot = try environment.snapshot()
        for _ in 0..<30 {
            #expect(throws: Stop()) {
                try snapshot.scan(database) { (_: RawSpan, _: RawSpan) in throw Stop() }
            }
        }
        #expect(try snapshot.entries(database).count == 5)
        snapshot.reset()
        try snapshot.renew()
        #expect(try snapshot.entries(database).count == 5)
    }

    @Test func scansNestDeeperThanTheKeptCursors() throws {
        let snapshot = try environment.snapshot()
        func nest(_ depth: Int) throws -> Int {
            guard depth > 0 else { return try snapshot.numbers(numbers).count }
            var count = 0
            try snapshot.scan(database, from: Key("b/1")) { (_: RawSpan, _: RawSpan) in
                count += try nest(depth - 1)
                return false
            }
            return count
        }
        #expect(try nest(12) == 5)
        #expect(try nest(3) == 5)
        #expect(try snapshot.entries(database).count == 5)
    }

    @Test func manyDatabasesShareTheKeptCursors() throws {
        let databases = try (0..<20)
            .map { number throws(LMDBError) in
                try environment.openDatabase("many-\(number)", keys: .integer)
            }
        try environment.write { transaction in
            for (number, database) in databases.enumerated() {
                try transaction.put(UInt64(number), [], in: database)
            }
        }
        let snapshot = try environment.snapshot()
        for _ in 0..<3 {
            for (number, database) in databases.enumerated() {
                #expect(try snapshot.lastIntegerKey(in: database) == UInt64(number))
            }
        }
    }

    @Test func aWriteTransactionScansItsOwnChanges() throws {
        try environment.write { transaction in
            try transaction.delete(Key("a/2"), in: database)
            try transaction.put(Key("a/4"), [], in: database)
            try transaction.append(9, [], in: numbers)
            let found = try transaction.entries(database, prefix: Key("a/"))
            #expect(found.map { String(decoding: $0.key, as: UTF8.self) } == ["a/1", "a/3", "a/4"])
            try expect(transaction.numbers(numbers, direction: .backward).first, is: 9)
            try expect(transaction.lastIntegerKey(in: numbers), is: 9)
            try expect(transaction.entryCount(of: numbers), is: 6)
        }
    }

    @Test func anEmptyDatabaseShowsNothing() throws {
        let empty = try environment.openDatabase("empty")
        let snapshot = try environment.snapshot()
        for direction in [ScanDirection.forward, .backward] {
            #expect(try snapshot.entries(empty, direction: direction).isEmpty)
            #expect(try snapshot.entries(empty, from: Key("a"), direction: direction).isEmpty)
            #expect(try snapshot.entries(empty, prefix: Key("a"), direction: direction).isEmpty)
        }
    }
}
