import Foundation
import LMDB
import Testing

@Suite struct FaultArmingTests {
    let folder: ScratchFolder
    let environment: Environment

    init() throws {
        folder = try ScratchFolder()
        environment = try folder.open()
    }

    @Test func aFaultIsUsedUp() throws {
        LMDBFaults.fail("mdb_txn_begin", with: .noMemory, reach: .thisThread)
        defer { LMDBFaults.disarm() }
        #expect(throws: LMDBError(code: .noMemory, call: "mdb_txn_begin")) {
            try environment.snapshot()
        }
        try environment.write { _ in }
    }

    @Test func theNthCallFails() throws {
        LMDBFaults.fail("mdb_txn_commit", nth: 3, with: .noSpace, reach: .thisThread)
        defer { LMDBFaults.disarm() }
        try environment.write { _ in }
        try environment.write { _ in }
        #expect(throws: LMDBError.self) { try environment.write { _ in } }
        try environment.write { _ in }
    }

    @Test func disarmingLetsAllCallsThrough() throws {
        LMDBFaults.fail("mdb_txn_begin", with: .panic, reach: .thisThread)
        LMDBFaults.disarm()
        try environment.write { _ in }
        #expect(environment.failure == nil)
    }

    @Test func aFaultOfAThreadHitsNoOther() async throws {
        let environment = environment
        LMDBFaults.fail("mdb_reader_check", with: .panic, reach: .thisThread)
        let found = Self.onOtherThread { try environment.readerCheck() }
        #expect(found == 0)
        LMDBFaults.disarm()
    }

    @Test func aFaultOfAllThreadsHitsTheNextCall() async throws {
        // In a process of its own: the other tests would use the fault up.
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            let environment = try Environment.open(at: "\(path)/own", options: .quick())
            LMDBFaults.fail("mdb_reader_check", with: .invalid)
            let missed = FaultArmingTests.onOtherThread { try environment.readerCheck() }
            #expect(missed == nil)
            #expect(try environment.readerCheck() == 0)
        }
    }

    @Test func aCallThatIsNeverMadeCannotBeArmed() async {
        await #expect(processExitsWith: .failure) {
            LMDBFaults.fail("mdb_drop", with: .panic)
        }
    }

    @Test func slotsThatAreFreedMakeTheSecondAttemptSucceed() throws {
        LMDBFaults.fail("mdb_txn_begin", with: .readersFull, reach: .thisThread)
        defer { LMDBFaults.disarm() }
        let snapshot = try environment.snapshot()
        LMDBFaults.fail("mdb_txn_renew", with: .readersFull, reach: .thisThread)
        try snapshot.renew()
        LMDBFaults.fail("mdb_txn_begin", with: .readersFull, reach: .thisThread)
        LMDBFaults.fail("mdb_reader_check", with: .ioError, reach: .thisThread)
        #expect(throws: LMDBError(code: .ioError, call: "mdb_reader_check")) {
            try environment.snapshot()
        }
        #expect(try environment.usage().openSnapshotCount == 1)
    }

    @Test func aMapThatCannotBeTakenOverIsFatal() throws {
        LMDBFaults.fail("mdb_txn_begin", with: .mapResized, reach: .thisThread)
        LMDBFaults.fail("mdb_env_set_mapsize", with: .noMemory, reach: .thisThread)
        defer { LMDBFaults.disarm() }
        let error = LMDBError(code: .noMemory, call: "mdb_env_set_mapsize")
        #expect(throws: error) { try environment.write { _ in } }
        #expect(environment.failure == error)
    }

    @Test func aSnapshotWhoseRenewalFailedIsRenewedLater() throws {
        let database = try environment.openDatabase("bytes")
        let snapshot = try environment.snapshot()
        _ = try snapshot.entries(database)
        LMDBFaults.fail("mdb_txn_renew", with: .noMemory, reach: .thisThread)
        defer { LMDBFaults.disarm() }
        #expect(throws: LMDBError(code: .noMemory, call: "mdb_txn_renew")) { try snapshot.renew() }
        #expect(throws: LMDBError.self) { try snapshot.entries(database) }
        #expect(try environment.usage().openSnapshotCount == 0)
        try environment.write { try $0.put(Key("a"), [1], in: database) }
        try snapshot.renew()
        LMDBFaults.fail("mdb_cursor_renew", with: .noMemory, reach: .thisThread)
        #expect(throws: LMDBError(code: .noMemory, call: "mdb_cursor_renew")) {
            try snapshot.entries(database)
        }
        #expect(try snapshot.entries(database).map(\.value) == [[1]])
    }

    /// Runs work on a thread of its own; nil when it throws.
    private static func onOtherThread(
        _ work: @escaping @Sendable () throws -> Int
    ) -> Int? {
        let box = ResultBox()
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            box.value = try? work()
            done.signal()
        }
        thread.start()
        done.wait()
        return box.value
    }

    /// Is written before the semaphore is signalled and read after it was waited for.
    private final class ResultBox: @unchecked Sendable {
        var value: Int?
    }
}
