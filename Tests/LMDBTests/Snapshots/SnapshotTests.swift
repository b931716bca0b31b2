import LMDB
import Testing

@Suite struct SnapshotTests {
    let folder: ScratchFolder
    let environment: Environment
    let database: Database

    init() throws {
        folder = try ScratchFolder()
        environment = try folder.open()
        database = try environment.openDatabase("bytes")
        let database = database
        try environment.write { try $0.put(Key("a"), [1], in: database) }
    }

    private func put(_ text: String, _ value: UInt8) throws {
        try environment.write { try $0.put(Key(text), [value], in: database) }
    }

    @Test func aSnapshotKeepsItsView() throws {
        let old = try environment.snapshot()
        try put("a", 2)
        try put("b", 2)
        let new = try environment.snapshot()
        #expect(try old.bytes(Key("a"), in: database) == [1])
        #expect(try old.bytes(Key("b"), in: database) == nil)
        #expect(try old.entries(database).count == 1)
        #expect(try new.bytes(Key("a"), in: database) == [2])
        #expect(try new.entries(database).count == 2)
        #expect(new.transactionID == old.transactionID + 2)
    }

    @Test func aViewStaysWholeWhileManyWritesReusePages() throws {
        let seed = SeededRandom.newSeed()
        var random = SeededRandom(seed)
        let value = random.bytes(3_000...3_000)
        try environment.write { transaction in
            for number in 0..<50 {
                try transaction.put(Key([1, UInt8(number)]), value, in: database)
            }
        }
        let old = try environment.snapshot()
        for round in 0..<40 {
            try environment.write { transaction in
                for number in 0..<50 {
                    let other = [UInt8](repeating: UInt8(round), count: 3_000)
                    try transaction.put(Key([1, UInt8(number)]), other, in: database)
                }
            }
        }
        let found = try old.entries(database, prefix: Key([1]))
        #expect(found.count == 50 && found.allSatisfy { $0.value == value }, "seed \(seed)")
    }

    @Test func renewShowsTheNewestView() throws {
        let snapshot = try environment.snapshot()
        #expect(try snapshot.entries(database).map(\.value) == [[1]])
        try put("a", 2)
        try put("b", 3)
        #expect(try snapshot.entries(database).map(\.value) == [[1]])
        try snapshot.renew()
        #expect(try snapshot.entries(database).map(\.value) == [[2], [3]])
        #expect(try snapshot.entries(database, direction: .backward).map(\.value) == [[3], [2]])
        #expect(try snapshot.bytes(Key("b"), in: database) == [3])
    }

    @Test func keptCursorsFollowEachRenewal() throws {
        let snapshot = try environment.snapshot()
        for round in 0..<20 {
            try put("k\(round)", UInt8(round))
            try snapshot.renew()
            #expect(try snapshot.entries(database, prefix: Key("k")).count == round + 1)
        }
    }

    @Test func aSnapshotThatWasResetIsNotRead() throws {
        let numbers = try environment.openDatabase("numbers", keys: .integer)
        let fresh = try environment.snapshot()
        let used = try environment.snapshot()
        _ = try used.entries(database)
        for snapshot in [fresh, used] {
            snapshot.reset()
            snapshot.reset()
            for read in [
                { _ = try snapshot.bytes(Key("a"), in: database) },
                { _ = try snapshot.bytes(1, in: numbers) },
                { _ = try snapshot.entries(database) },
                { _ = try snapshot.numbers(numbers) },
                { _ = try snapshot.lastIntegerKey(in: numbers) },
                { _ = try snapshot.entryCount(of: database) },
            ] as [() throws -> Void] {
                let error = #expect(throws: LMDBError.self) { try read() }
                #expect(error?.code == .badTransaction)
            }
            try snapshot.renew()
            #expect(try snapshot.entries(database).count == 1)
            #expect(try snapshot.bytes(Key("a"), in: database) == [1])
        }
    }

    @Test func aSnapshotThatWasResetPinsNoPages() throws {
        let value = [UInt8](repeating: 1, count: 100_000)
        func churn() throws -> Int {
            for _ in 0..<20 {
                try environment.write { try $0.put(Key("large"), value, in: database) }
            }
            return try environment.usage().usedByteCount
        }
        let calm = try churn()
        let snapshot = try environment.snapshot()
        let pinned = try churn()
        #expect(pinned > calm + 1_000_000)
        snapshot.reset()
        #expect(try churn() <= pinned + 400_000)
        try snapshot.renew()
        #expect(try churn() >= pinned)
    }

    @Test func aDatabaseMadeLaterIsSeenAfterRenew() throws {
        let snapshot = try environment.snapshot()
        let later = try environment.openDatabase("later")
        try environment.write { try $0.put(Key("x"), [1], in: later) }
        #expect(throws: LMDBError.self) { try snapshot.bytes(Key("x"), in: later) }
        #expect(throws: LMDBError.self) { try snapshot.entries(later) }
        try snapshot.renew()
        #expect(try snapshot.bytes(Key("x"), in: later) == [1])
        #expect(try snapshot.entries(later).count == 1)
    }

    @Test func readersOnOtherThreadsSeeCommittedStatesOnly() async throws {
        let rounds = isSoak ? 5_000 : 300
        try environment.write { transaction in
            try transaction.put(Key("left"), [0], in: database)
            try transaction.put(Key("right"), [0], in: database)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    for _ in 0..<rounds {
                        let snapshot = try environment.snapshot()
                        let left = try snapshot.bytes(Key("left"), in: database)
                        #expect(try snapshot.bytes(Key("right"), in: database) == left)
                    }
                }
            }
            group.addTask {
                for round in 0..<rounds {
                    try environment.write { transaction in
                        let value = [UInt8(truncatingIfNeeded: round)]
                        try transaction.put(Key("left"), value, in: database)
                        try transaction.put(Key("right"), value, in: database)
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
