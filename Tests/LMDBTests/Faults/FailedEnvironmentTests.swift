import LMDB
import Testing

/// Looks at what stays usable after a failure, and what does not.
@Suite struct FailedEnvironmentTests {
    let folder: ScratchFolder
    let environment: Environment
    let database: Database

    init() throws {
        folder = try ScratchFolder()
        environment = try folder.open { $0.mapSize = 8 << 20 }
        database = try environment.openDatabase("bytes")
        let database = database
        try environment.write { try $0.put(Key("kept"), [1], in: database) }
    }

    struct Failure: Sendable {
        var call: String
        var code: LMDBError.Code
    }

    private func provoke(_ failure: Failure) throws {
        LMDBFaults.fail(failure.call, with: failure.code, reach: .thisThread)
        defer { LMDBFaults.disarm() }
        switch failure.call {
        case "mdb_env_sync": try environment.sync()
        case "mdb_env_set_mapsize": try environment.growMap(to: 16 << 20)
        case "mdb_reader_check": try environment.readerCheck()
        case "mdb_env_copy2":
            try environment.copy(to: "\(folder.path)/copy", compacting: false)
        case "mdb_txn_renew": try environment.snapshot().renew()
        default:
            try environment.write { transaction in
                try transaction.put(Key("lost"), [2], in: database)
                try transaction.append(Key("tail"), [2], in: database)
                try transaction.delete(Key("kept"), in: database)
                _ = try transaction.bytes(Key("kept"), in: database)
            }
        }
    }

    /// Failures after which the files may not be what liblmdb believes.
    static let fatal = [
        Failure(call: "mdb_env_sync", code: .ioError),
        Failure(call: "mdb_env_sync", code: .noSpace),
        Failure(call: "mdb_txn_commit", code: .ioError),
        Failure(call: "mdb_txn_commit", code: .panic),
        Failure(call: "mdb_txn_commit", code: .corrupted),
        Failure(call: "mdb_txn_begin", code: .panic),
        Failure(call: "mdb_txn_renew", code: .panic),
        Failure(call: "mdb_put", code: .corrupted),
        Failure(call: "mdb_cursor_put", code: .pageNotFound),
        Failure(call: "mdb_del", code: .corrupted),
        Failure(call: "mdb_env_set_mapsize", code: .noMemory),
        Failure(call: "mdb_env_copy2", code: .panic),
        Failure(call: "mdb_reader_check", code: .panic),
    ]

    @Test(arguments: fatal)
    func aFailureThatLeavesDoubtRefusesAllLaterWork(failure: Failure) throws {
        let error = LMDBError(code: failure.code, call: failure.call)
        let old = failure.call == "mdb_env_set_mapsize" ? nil : try environment.snapshot()
        #expect(throws: error) { try provoke(failure) }
        #expect(environment.failure == error)
        let refusal = LMDBError(code: .environmentFailed, call: failure.call)
        for work in [
            { _ = try environment.snapshot() },
            { try environment.write { _ in } },
            { _ = try environment.openDatabase("more") },
            { try environment.sync() },
            { _ = try environment.usage() },
            { try environment.readerCheck() },
            { try environment.growMap(to: 1 << 40) },
            { try environment.copy(to: "\(folder.path)/other", compacting: true) },
            { try environment.sweep(database) { _, _ in true } },
        ] as [() throws -> Void] {
            #expect(throws: refusal) { try work() }
        }
        #expect("\(refusal)".contains("open it again and verify"))
        if let old {
            #expect(try old.entries(database).map(\.value) == [[1]])
            #expect(throws: refusal) { try old.renew() }
        }
        #expect(environment.failure == error)
    }

    @Test(arguments: fatal)
    func theEnvironmentIsWholeWhenOpenedAgain(failure: Failure) throws {
        #expect(throws: LMDBError.self) { try provoke(failure) }
        environment.close()
        let again = try folder.open()
        let found = try again.openDatabase("bytes")
        #expect(again.failure == nil)
        #expect(try again.snapshot().entries(found).map(\.value) == [[1]])
        try again.write { try $0.put(Key("new"), [3], in: found) }
        #expect(try again.snapshot().entryCount(of: found) == 2)
    }

    /// Failures after which nothing was changed.
    static let harmless = [
        Failure(call: "mdb_txn_commit", code: .noSpace),
        Failure(call: "mdb_txn_commit", code: .overQuota),
        Failure(call: "mdb_txn_commit", code: .noMemory),
        Failure(call: "mdb_txn_commit", code: .mapFull),
        Failure(call: "mdb_txn_commit", code: .badTransaction),
        Failure(call: "mdb_txn_begin", code: .noMemory),
        Failure(call: "mdb_txn_renew", code: .noMemory),
        Failure(call: "mdb_put", code: .mapFull),
        Failure(call: "mdb_put", code: .transactionFull),
        Failure(call: "mdb_cursor_put", code: .noSpace),
        Failure(call: "mdb_del", code: .noMemory),
        Failure(call: "mdb_get", code: .corrupted),
        Failure(call: "mdb_env_copy2", code: .ioError),
        Failure(call: "mdb_env_set_mapsize", code: .invalid),
    ]

    @Test(arguments: harmless)
    func aFailureThatChangedNothingLeavesAllUsable(failure: Failure) throws {
        let old = failure.call == "mdb_env_set_mapsize" ? nil : try environment.snapshot()
        let error = LMDBError(code: failure.code, call: failure.call)
        #expect(throws: error) { try provoke(failure) }
        #expect(environment.failure == nil)
        #expect(try environment.snapshot().entries(database).map(\.value) == [[1]])
        try old?.renew()
        try environment.write { try $0.put(Key("new"), [3], in: database) }
        #expect(try environment.snapshot().entryCount(of: database) == 2)
        #expect(try environment.usage().openSnapshotCount == (old == nil ? 0 : 1))
    }

    @Test func zerosAheadThatCannotBeFlushedAreFatal() throws {
        environment.close()
        let growing = try folder.open { $0.growthByteCount = 1 << 20 }
        LMDBFaults.fail("mdb_env_sync", with: .ioError, reach: .thisThread)
        defer { LMDBFaults.disarm() }
        let error = LMDBError(code: .ioError, call: "mdb_env_sync")
        #expect(throws: error) { try growing.write { _ in } }
        #expect(growing.failure == error)
        growing.close()
        let again = try folder.open()
        let found = try again.openDatabase("bytes")
        #expect(try again.snapshot().entries(found).map(\.value) == [[1]])
    }

    @Test func theFirstFailureIsTheOneThatIsTold() throws {
        let first = LMDBError(code: .ioError, call: "mdb_env_sync")
        let snapshot = try environment.snapshot()
        #expect(throws: first) { try provoke(Failure(call: first.call, code: first.code)) }
        LMDBFaults.fail("mdb_txn_commit", with: .panic, reach: .thisThread)
        #expect(throws: LMDBError(code: .environmentFailed, call: first.call)) {
            try environment.write { _ in }
        }
        LMDBFaults.disarm()
        #expect(environment.failure == first)
        withExtendedLifetime(snapshot) {}
    }

    @Test func aWriterThatRunsWhenTheSyncFailsIsNotCutOff() throws {
        var transaction = try environment.beginWrite()
        try transaction.put(Key("more"), [2], in: database)
        let error = LMDBError(code: .ioError, call: "mdb_env_sync")
        #expect(throws: error) { try provoke(Failure(call: error.call, code: error.code)) }
        try transaction.commit()
        #expect(throws: LMDBError.self) { try environment.write { _ in } }
    }
}
