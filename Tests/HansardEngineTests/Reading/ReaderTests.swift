import HansardDomain
import HansardLog
import HansardReadModel
import HansardRecords
import LMDB
import Testing

@testable import HansardEngine

/// A reader without an engine; the one beside another process's engine stands in `ProcessTests`.
struct ReaderTests {
    private let desk: Desk

    init() throws {
        desk = try Desk { $0.bootID = "first boot" }
        desk.run([Ask.receive("hello", id: "a"), Ask.user("ann", id: "b")])
    }

    @Test func aReaderSeesLogIndexAndTablesAndHoldsNoLock() throws {
        let head = desk.files.log.head
        desk.close()
        let reader = try TenantReader.open(desk.directory, options: desk.options)
        let lock = try EngineLock.take(desk.directory)
        lock.release()
        #expect(reader.name == "desk")
        #expect(reader.log.head.position == head.position)
        #expect(try reader.snapshot().message(1)?.content == "hello")
        #expect(try reader.index.position() == head.position)
        let verification = try reader.verify { _, _ in }
        #expect(verification.problems == [])
        #expect(verification.rowCount > 0)
        reader.close()
        reader.close()
        let error = #expect(throws: HansardError.self) { try reader.snapshot() }
        #expect(error?.code == .closed)
        try desk.open()
        #expect(desk.files.log.wasClosedProperly)
        try desk.expectSound()
    }

    @Test(arguments: ["views", "index", "behind", "boot"])
    func aReaderMendsWhatNoEngineKeepsLevel(_ damage: String) throws {
        switch damage {
        case "behind":
            for number in [2, 3] {
                LMDBFaults.fail("mdb_txn_commit", nth: number, with: .noSpace, reach: .thisThread)
            }
            #expect(desk.run(Ask.user("bob", id: "c")).isAccepted)
            LMDBFaults.disarm()
            #expect(desk.isBehind)
            desk.crash()
        case "boot":
            desk.crash()
            desk.options.bootID = "second boot"
        default:
            desk.close()
            try desk.folder.remove(damage, of: desk.directory)
        }
        let reader = try TenantReader.open(desk.directory, options: desk.options)
        let lock = try EngineLock.take(desk.directory)
        lock.release()
        #expect(try reader.snapshot().position == reader.log.head.position)
        #expect(try reader.index.position() == reader.log.head.position)
        #expect(try reader.verify { _, _ in }.problems == [])
        reader.close()
        try desk.open()
        try desk.expectSound()
    }

    @Test func aProcessReadsItsOwnTenantThroughItsEngine() throws {
        let error = #expect(throws: HansardError.self) {
            try TenantReader.open(desk.directory, options: desk.options)
        }
        #expect(error?.code == .storageFailed)
        #expect("\(try #require(error))".contains("open in this process already"))
    }

    @Test func aDamagedRecordIsReportedByVerifying() throws {
        desk.close()
        try damageFirstRecord()
        let reader = try TenantReader.open(desk.directory, options: desk.options)
        defer { reader.close() }
        let verification = try reader.verify { _, _ in }
        #expect(!verification.isSound)
        #expect(verification.problems.contains { $0.contains("record 1") })
    }

    /// Changes a byte in the body of the first record, behind the log's back.
    private func damageFirstRecord() throws {
        let environment = try Environment.open(at: "\(desk.directory.path)/log")
        defer { environment.close() }
        let events = try environment.openDatabase("events", keys: .integer)
        try environment.write { transaction in
            var bytes =
                try transaction.withValue(of: UInt64(1), in: events) { span in
                    span.withUnsafeBytes { Array($0) }
                } ?? []
            bytes[bytes.count - 1] ^= 1
            try transaction.put(UInt64(1), bytes, in: events)
        }
    }
}
