import Foundation
import HansardRecords
import LMDB
import Testing

@testable import HansardLog

/// Holds which index is trusted and which is made again.
///
/// A stray word in it tells them apart.
@Suite struct IndexOpeningTests {
    let tenant: TemporaryTenant
    let log: EventLog
    private static let stray = Key("stray")

    init() throws {
        tenant = try TemporaryTenant()
        log = try tenant.openLog()
        try log.append(Sample.events(1...50), second: 1)
        let index = try tenant.openIndex(log)
        try index.environment.write { transaction in
            try transaction.put(Self.stray, [1], in: index.databases.meta)
        }
        index.close(clean: true)
    }

    @Test func cleanIndexIsTrustedInEveryBoot() throws {
        #expect(try tenant.read("index/state") == Array("clean\n".utf8))
        tenant.options.bootID = "boot-2"
        #expect(try isTrusted(try tenant.openIndex(log)))
    }

    @Test func openIndexIsTrustedInTheSameBootOnly() throws {
        try recordMore()
        #expect(try tenant.read("index/state") == Array("open boot-1\n".utf8))
        let index = try tenant.openIndex(log)
        #expect(try isTrusted(index))
        index.close(clean: false)
        tenant.options.bootID = "boot-2"
        let other = try tenant.openIndex(log)
        #expect(try !isTrusted(other))
        try isWhole(other)
        other.close(clean: true)
        #expect(try tenant.read("index/state") == Array("clean\n".utf8))
    }

    @Test func indexThatHadNothingToCatchUpIsStillClosedClean() throws {
        try recordMore()
        try tenant.openIndex(log).close(clean: true)
        #expect(try tenant.read("index/state") == Array("clean\n".utf8))
        tenant.options.bootID = "boot-2"
        #expect(try isTrusted(try tenant.openIndex(log)))
    }

    @Test func markFallsBeforeTheFirstWrite() throws {
        let index = try tenant.openIndex(log)
        #expect(try tenant.read("index/state") == Array("clean\n".utf8))
        try log.append([Sample.event(51)], second: 2)
        LMDBFaults.fail("mdb_txn_begin", with: .noMemory, reach: .thisThread)
        #expect(throws: LogError.self) {
            try index.record([Sample.event(51)], firstPosition: 51, leafHash: log.head.leafHash)
        }
        LMDBFaults.disarm()
        #expect(try tenant.read("index/state") == Array("open boot-1\n".utf8))
    }

    @Test(arguments: ["index", "index/state", "index/data.mdb"])
    func lostFilesAreMadeAgain(_ file: String) throws {
        try tenant.remove(file)
        let index = try tenant.openIndex(log)
        #expect(try !isTrusted(index))
        try isWhole(index)
    }

    @Test func tornFileIsMadeAgain() throws {
        for content in [[UInt8](repeating: 0xA5, count: 65_536), Array("short".utf8)] {
            try tenant.write("index/data.mdb", content)
            let index = try tenant.openIndex(log)
            try isWhole(index)
            index.close(clean: true)
        }
    }

    @Test func indexOfAnotherLogIsMadeAgain() throws {
        let other = try TemporaryTenant()
        let otherLog = try other.openLog()
        try otherLog.append((1...20).map { Sample.event($0 + 500) }, second: 1)
        try other.openIndex(otherLog).close(clean: true)
        try tenant.remove("index")
        try FileManager.default.copyItem(
            atPath: other.path("index"),
            toPath: tenant.path("index")
        )
        let index = try tenant.openIndex(log)
        try isWhole(index)
    }

    @Test func indexBeyondTheLogIsMadeAgain() throws {
        let index = try tenant.openIndex(log)
        try index.record([Sample.event(51)], firstPosition: 51, leafHash: [9])
        index.close(clean: true)
        let again = try tenant.openIndex(log)
        #expect(try !isTrusted(again))
        try isWhole(again)
    }

    @Test func indexBehindTheLogCatchesUp() throws {
        try log.append(Sample.events(51...60), second: 2)
        let index = try tenant.openIndex(log)
        #expect(try isTrusted(index))
        try isWhole(index)
    }

    @Test func groupsWithAGapAreRefused() throws {
        let index = try tenant.openIndex(log)
        for first in [1, 50, 52] as [Int64] {
            let error = caught(LogError.self) {
                try index.record([Sample.event(1)], firstPosition: first, leafHash: [9])
            }
            #expect(error == .indexGap(path: tenant.path("index"), reached: 50, first: first))
            #expect(error?.description.contains("catch it up from the log") == true)
        }
        try isWhole(index)
    }

    @Test(arguments: ["mdb_txn_begin", "mdb_get", "mdb_put", "mdb_txn_commit"])
    func recordThatFailsLeavesTheIndexAsItWas(_ call: String) throws {
        let index = try tenant.openIndex(log)
        let group = Sample.events(51...55)
        try log.append(group, second: 2)
        for nth in 1...(call == "mdb_put" ? 11 : 1) {
            LMDBFaults.fail(call, nth: nth, with: .noSpace, reach: .thisThread)
            #expect(throws: LogError.storage(LMDBError(code: .noSpace, call: call))) {
                try index.record(group, firstPosition: 51, leafHash: log.head.leafHash)
            }
            LMDBFaults.disarm()
            #expect(try index.position() == 50)
            #expect(try index.streamVersion(of: StreamID(category: 4, id: 1)) == 50)
        }
        try index.catchUp(from: log)
        try isWhole(index)
    }

    @Test func readerLooksUpAndNeverWrites() throws {
        let before = try tenant.read("index/data.mdb")
        tenant.options.access = .reader
        let index = try tenant.openIndex(log)
        #expect(try isTrusted(index))
        try isWhole(index)
        #expect(throws: LogError.readOnly(path: tenant.path("index"))) {
            try index.record([Sample.event(51)], firstPosition: 51, leafHash: [9])
        }
        index.close(clean: true)
        #expect(try tenant.read("index/data.mdb") == before)
        #expect(try tenant.read("index/state") == Array("clean\n".utf8))
    }

    @Test func readerTrustsNoIndexThatMayBeTorn() throws {
        try recordMore()
        tenant.options.access = .reader
        #expect(try isTrusted(try tenant.openIndex(log)))
        tenant.options.bootID = "boot-2"
        let error = caught(LogError.self) { _ = try tenant.openIndex(log) }
        #expect(error == .indexNotTrusted(path: tenant.path("index")))
        #expect(error?.description.contains("let the tenant's engine open it") == true)
        try tenant.remove("index")
        #expect(throws: LogError.indexNotTrusted(path: tenant.path("index"))) {
            _ = try tenant.openIndex(log)
        }
        #expect(!tenant.has("index"))
    }

    @Test func strangeKeysAreAnErrorNotATrap() throws {
        let index = try tenant.openIndex(log)
        try index.environment.write { transaction in
            for key in ["\u{4}\0\0\0\0\0\0\0\u{8}12", "\0\u{9}1234"] {
                var bytes = Key()
                bytes.append(bytes: key.utf8)
                try transaction.put(bytes, [1], in: index.databases.streams)
                try transaction.put(bytes, [1], in: index.databases.types)
            }
        }
        #expect(throws: LogError.self) {
            try index.positions(ofStream: StreamID(category: 4, id: 8), limit: 5)
        }
        #expect(throws: LogError.self) {
            try index.streamVersion(of: StreamID(category: 4, id: 8))
        }
        #expect(throws: LogError.self) { try index.positions(ofType: 9, limit: 5) }
    }

    /// Indexes one more event and dies: no sync, no mark.
    private func recordMore() throws {
        let index = try tenant.openIndex(log)
        let event = Sample.event(51, version: 51)
        try log.append([event], second: 2)
        try index.record([event], firstPosition: 51, leafHash: log.head.leafHash)
        index.close(clean: false)
    }

    private func isTrusted(_ index: LogIndex) throws -> Bool {
        let snapshot = try index.view()
        return try snapshot.contains(Self.stray, in: index.databases.meta)
    }

    /// Holds that the index has every event of the log, all of one stream and one type.
    private func isWhole(_ index: LogIndex) throws {
        let head = log.head
        #expect(try index.checkpoint().position == head.position)
        #expect(try index.checkpoint().leafHash == head.leafHash)
        let stream = StreamID(category: 4, id: 1)
        #expect(try index.positions(ofStream: stream, limit: .max) == Array(1...head.position))
        #expect(try index.positions(ofType: 7, limit: .max) == Array(1...head.position))
    }
}
