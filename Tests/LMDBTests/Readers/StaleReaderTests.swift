import LMDB
import Testing

/// Uses children that are killed while they read or write; an exit test starts one by posix_spawn.
@Suite struct StaleReaderTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func open(
        _ change: (inout Environment.Options) -> Void = { _ in }
    ) throws -> Environment {
        try folder.open { options in
            options.maxReaders = 2
            change(&options)
        }
    }

    private func killReader(snapshotCount: Int) async {
        await #expect(processExitsWith: .signal(9)) {
            [path = folder.path as String, count = snapshotCount as Int] in
            try ChildEnvironment.dieReading(at: path, snapshotCount: count)
        }
    }

    /// Replaces a large value often; gives how far the file is used afterwards.
    private func churn(_ environment: Environment, _ database: Database) throws -> Int {
        let value = [UInt8](repeating: 1, count: 100_000)
        for _ in 0..<20 {
            try environment.write { try $0.put(Key("large"), value, in: database) }
        }
        return try environment.usage().usedByteCount
    }

    @Test func theReaderSlotOfAKilledProcessIsFreed() async throws {
        let environment = try open { $0.readerCheckInterval = .seconds(3_600) }
        let database = try environment.openDatabase("bytes")
        let calm = try churn(environment, database)
        await killReader(snapshotCount: 1)
        let pinned = try churn(environment, database)
        #expect(pinned > calm + 1_000_000)
        #expect(try environment.readerCheck() == 1)
        #expect(try environment.readerCheck() == 0)
        #expect(try churn(environment, database) <= pinned + 400_000)
    }

    @Test func theReaderSlotsAreFreedByTheFirstWriterAfterAWhile() async throws {
        let environment = try open { $0.readerCheckInterval = .zero }
        await killReader(snapshotCount: 2)
        try environment.write { _ in }
        #expect(try environment.readerCheck() == 0)
    }

    @Test func theReaderSlotsStayUntilTheWhileIsOver() async throws {
        let environment = try open { $0.readerCheckInterval = .seconds(3_600) }
        await killReader(snapshotCount: 2)
        try environment.write { _ in }
        #expect(try environment.readerCheck() == 2)
    }

    @Test func readersFullFreesTheSlotsOfTheDead() async throws {
        let environment = try open()
        await killReader(snapshotCount: 2)
        let snapshots = [try environment.snapshot(), try environment.snapshot()]
        #expect(try environment.readerCheck() == 0)
        withExtendedLifetime(snapshots) {}
    }

    @Test func aCopyFreesTheSlotsOfTheDead() async throws {
        let environment = try open()
        let database = try environment.openDatabase("bytes")
        try environment.write { try $0.put(Key("a"), [1], in: database) }
        await killReader(snapshotCount: 2)
        let target = "\(folder.path)/copy"
        try environment.copy(to: target, compacting: false)
        let copy = try Environment.open(at: target, options: .quick())
        let found = try copy.openDatabase("bytes")
        #expect(try copy.snapshot().entryCount(of: found) == 1)
    }

    @Test func openingFreesTheSlotsOfTheDead() async throws {
        await killReader(snapshotCount: 2)
        let environment = try open()
        #expect(try environment.readerCheck() == 0)
    }

    @Test func theReadersOfTheLivingStay() throws {
        let environment = try open()
        let snapshot = try environment.snapshot()
        #expect(try environment.readerCheck() == 0)
        #expect(try environment.usage().readerCount == 1)
        #expect(snapshot.transactionID == (try environment.usage().lastTransactionID))
    }

    @Test func moreSnapshotsThanSlotsAreRefused() throws {
        let environment = try open()
        let database = try environment.openDatabase("bytes")
        var snapshots = [try environment.snapshot(), try environment.snapshot()]
        let refusal = LMDBError(code: .readersFull, call: "mdb_txn_begin")
        #expect(throws: refusal) { try environment.snapshot() }
        #expect("\(refusal)".contains("raise maxReaders"))
        #expect(try environment.usage().openSnapshotCount == 2)
        try environment.write { try $0.put(Key("a"), [1], in: database) }
        snapshots[0].reset()
        #expect(throws: refusal) { try environment.snapshot() }
        snapshots.removeLast()
        #expect(try environment.snapshot().entryCount(of: database) == 1)
    }

    @Test func aWriterThatIsKilledLeavesTheStateBefore() async throws {
        let environment = try open()
        let database = try environment.openDatabase("bytes")
        try environment.write { try $0.put(Key("a"), [1], in: database) }
        await #expect(processExitsWith: .signal(9)) { [path = folder.path as String] in
            try ChildEnvironment.dieWriting(at: path)
        }
        #expect(try environment.snapshot().entries(database).map(\.value) == [[1]])
        try environment.write { try $0.put(Key("c"), [2], in: database) }
        #expect(try environment.snapshot().entries(database).map(\.value) == [[1], [2]])
        #expect(environment.failure == nil)
    }
}
