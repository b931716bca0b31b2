import Foundation
import LMDB
import Testing

@Suite struct WriteTransactionTests {
    let folder: ScratchFolder
    let environment: Environment
    let database: Database

    struct Stop: Error, Equatable {}

    init() throws {
        folder = try ScratchFolder()
        environment = try folder.open()
        database = try environment.openDatabase("bytes")
    }

    private func count() throws -> Int { try environment.snapshot().entryCount(of: database) }

    @Test func aCommitMakesChangesVisible() throws {
        var transaction = try environment.beginWrite()
        try transaction.put(Key("a"), [1], in: database)
        #expect(try count() == 0)
        try transaction.commit()
        #expect(try count() == 1)
    }

    @Test func aTransactionThatIsLeftIsAborted() throws {
        func leave() throws {
            var transaction = try environment.beginWrite()
            try transaction.put(Key("a"), [1], in: database)
            try transaction.append(Key("b"), [1], in: database)
        }
        try leave()
        #expect(try count() == 0)
        var transaction = try environment.beginWrite()
        try transaction.put(Key("c"), [1], in: database)
        transaction.abort()
        #expect(try count() == 0)
        try environment.write { try $0.put(Key("d"), [1], in: database) }
        #expect(try count() == 1)
    }

    @Test func aBodyThatThrowsChangesNothing() throws {
        #expect(throws: Stop()) {
            try environment.write { transaction in
                try transaction.put(Key("a"), [1], in: database)
                throw Stop()
            }
        }
        #expect(try count() == 0)
        #expect(try environment.write { _ in 42 } == 42)
    }

    @Test func writersOfManyThreadsWaitForEachOther() async throws {
        let rounds = isSoak ? 2_000 : 100
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<rounds {
                        try environment.write { transaction in
                            let old = try transaction.bytes(Key("n"), in: database) ?? [0, 0]
                            let sum = Int(old[0]) << 8 + Int(old[1]) + 1
                            let new = [UInt8(sum >> 8), UInt8(sum & 255)]
                            try transaction.put(Key("n"), new, in: database)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let sum = 4 * rounds
        let found = try environment.snapshot().bytes(Key("n"), in: database)
        #expect(found == [UInt8(sum >> 8), UInt8(sum & 255)])
    }

    @Test func aTransactionAsksToBeSplitByPutsAndDeletes() throws {
        var transaction = try environment.beginWrite()
        let half = Limits.putsPerTransaction / 2
        for number in 0..<half {
            var key = Key()
            key.append(UInt32(number))
            try transaction.append(key, [], in: database)
        }
        expect(transaction.shouldSplit, is: false)
        expect(transaction.putCount, is: half)
        for number in 0..<half {
            expect(transaction.shouldSplit, is: false)
            var key = Key()
            key.append(UInt32(number))
            try transaction.delete(key, in: database)
        }
        expect(transaction.shouldSplit, is: true)
        transaction.abort()
    }

    @Test func aTransactionAsksToBeSplitByBytes() throws {
        var transaction = try environment.beginWrite()
        let value = [UInt8](repeating: 0, count: 8_000_000)
        for number in 0..<8 {
            expect(transaction.shouldSplit, is: false)
            try transaction.put(Key([UInt8(number)]), value, in: database)
        }
        expect(transaction.shouldSplit, is: true)
        transaction.abort()
    }

    @Test func aTransactionEndsBeforeTheFilesOfAClosedEnvironmentAreLetGo() throws {
        var transaction = try environment.beginWrite()
        environment.close()
        #expect(throws: EnvironmentError.alreadyOpen(path: folder.path)) { try folder.open() }
        try transaction.put(Key("a"), [1], in: database)
        try transaction.commit()
        let again = try folder.open()
        let found = try again.openDatabase("bytes")
        #expect(try again.snapshot().bytes(Key("a"), in: found) == [1])
    }

    @Test func aTransactionMayBeEndedByTheThreadThatBeganItOnly() async throws {
        let environment = environment
        let database = database
        let found = await withCheckedContinuation { continuation in
            let thread = Thread {
                let count = try? environment.write { transaction in
                    try transaction.put(Key("thread"), [1], in: database)
                    return transaction.putCount
                }
                continuation.resume(returning: count)
            }
            thread.start()
        }
        #expect(found == 1)
        #expect(try count() == 1)
    }
}
