import Foundation
import Glibc
import LMDB
import Testing

@Suite struct MisuseTests {
    @Test(arguments: Misuse.allCases)
    func aMisuseEndsTheProcessWithASentence(misuse: Misuse) async throws {
        let folder = try ScratchFolder()
        let result = await #expect(
            processExitsWith: .failure,
            observing: [\.standardErrorContent]
        ) { [misuse = misuse as Misuse, path = folder.path as String] in
            try misuse.commit(at: path)
        }
        let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(said.contains(misuse.sentence), "\(said)")
    }

    @Test func workInAForkedChildEndsTheChild() async throws {
        let folder = try ScratchFolder()
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            let environment = try Environment.open(at: path, options: .quick())
            let database = try environment.openDatabase("bytes")
            for work in 0..<3 {
                let child = try Self.fork()
                if child == 0 {
                    switch work {
                    case 0: _ = try? environment.snapshot()
                    case 1: _ = try? environment.beginWrite()
                    default: _ = try? environment.growMap(to: 1 << 40)
                    }
                    _exit(0)
                }
                var status: Int32 = 0
                #expect(waitpid(child, &status, 0) == child)
                // The low seven bits are the signal that ended the child.
                #expect(status & 0x7F != 0, "work \(work) went on in the child")
            }
            try environment.write { try $0.put(Key("a"), [1], in: database) }
            #expect(try environment.snapshot().entryCount(of: database) == 1)
        }
    }

    @Test func aForkedChildLeavesTheTransactionsOfItsParentAlone() async throws {
        let folder = try ScratchFolder()
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            let environment = try Environment.open(at: path, options: .quick())
            let database = try environment.openDatabase("bytes")
            var snapshot: Snapshot? = try environment.snapshot()
            var transaction = try environment.beginWrite()
            try transaction.put(Key("a"), [1], in: database)
            let child = try Self.fork()
            if child == 0 {
                snapshot = nil
                transaction.abort()
                _exit(0)
            }
            var status: Int32 = -1
            #expect(waitpid(child, &status, 0) == child)
            #expect(status == 0)
            #expect(try snapshot?.entryCount(of: database) == 0)
            try transaction.commit()
            #expect(try environment.snapshot().entryCount(of: database) == 1)
        }
    }

    /// Forks as a foreign library might; Swift hides the function.
    private static func fork() throws -> pid_t {
        typealias Fork = @convention(c) () -> pid_t
        let symbol = try #require(dlsym(nil, "fork"))
        return unsafeBitCast(symbol, to: Fork.self)()
    }
}
