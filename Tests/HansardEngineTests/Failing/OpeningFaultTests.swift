import HansardLog
import HansardRecords
import LMDB
import Testing

@testable import HansardEngine

/// Opening fails with a reason, leaves nothing open and no lock, and works when asked again.
struct OpeningFaultTests {
    private static let calls = [
        "mdb_env_create", "mdb_env_set_mapsize", "mdb_env_open", "mdb_reader_check",
        "mdb_txn_begin", "mdb_dbi_open", "mdb_get", "mdb_put", "mdb_cursor_get", "mdb_cursor_put",
        "mdb_txn_commit", "mdb_env_sync",
    ]

    @Test(arguments: calls)
    func anOpeningThatFailsCanBeTriedAgain(_ call: String) throws {
        let desk = try Desk { options in options.bootID = "boot 0" }
        for number in 0..<4 {
            desk.run([Ask.receive("hello", from: "\(number)", id: "r\(number)"), Ask.user("u")])
        }
        let head = desk.files.log.head
        var failures = 0
        for number in stride(from: 1, through: isSoak ? 120 : 40, by: isSoak ? 1 : 6) {
            desk.crash()
            // Another boot: index and tables are made again.
            desk.options.bootID = "boot \(number)"
            LMDBFaults.fail(call, nth: number, with: .ioError, reach: .thisThread)
            do {
                try desk.open()
            } catch let error as HansardError {
                failures += 1
                #expect(error.code == .storageFailed, "\(call) \(number): \(error)")
                LMDBFaults.disarm()
                let lock = try EngineLock.take(desk.directory)
                lock.release()
                try desk.open()
            }
            LMDBFaults.disarm()
            #expect(desk.files.log.head == head)
        }
        #expect(failures > 0)
        try desk.expectSound()
    }
}
