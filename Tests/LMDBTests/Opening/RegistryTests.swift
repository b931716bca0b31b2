import Foundation
import LMDB
import Testing

@Suite struct RegistryTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test func aSecondOpeningIsRefused() throws {
        let environment = try folder.open()
        #expect(throws: EnvironmentError.alreadyOpen(path: folder.path)) { try folder.open() }
        let database = try environment.openDatabase("bytes")
        try environment.write { try $0.put(Key("a"), [1], in: database) }
        #expect(try environment.snapshot().entryCount(of: database) == 1)
    }

    @Test func anOtherPathToTheFolderIsRefused() throws {
        let environment = try folder.open()
        let link = try ScratchFolder()
        let other = "\(link.path)/link"
        try FileManager.default.createSymbolicLink(
            atPath: other,
            withDestinationPath: folder.path
        )
        for path in [other, "\(folder.path)/", "\(folder.path)/../\(name)", "/\(folder.path)/."] {
            #expect(throws: EnvironmentError.alreadyOpen(path: path)) {
                try Environment.open(at: path, options: .quick())
            }
        }
        environment.close()
        try Environment.open(at: other, options: .quick()).close()
    }

    private var name: String { URL(fileURLWithPath: folder.path).lastPathComponent }

    @Test func closingAllowsTheNextOpening() throws {
        for _ in 0..<5 {
            let environment = try folder.open()
            environment.close()
            environment.close()
        }
    }

    @Test func lettingGoClosesToo() throws {
        for _ in 0..<5 { _ = try folder.open() }
    }

    @Test func theFolderCountsAsOpenUntilTheLastSnapshotEnds() throws {
        let environment = try folder.open()
        let database = try environment.openDatabase("bytes")
        try environment.write { try $0.put(Key("a"), [1], in: database) }
        var snapshots = [try environment.snapshot(), try environment.snapshot()]
        environment.close()
        while !snapshots.isEmpty {
            #expect(throws: EnvironmentError.alreadyOpen(path: folder.path)) { try folder.open() }
            #expect(try snapshots[0].bytes(Key("a"), in: database) == [1])
            snapshots.removeLast()
        }
        try folder.open().close()
    }

    @Test func aSnapshotHoldsItsEnvironment() throws {
        func take() throws -> Snapshot { try folder.open().snapshot() }
        var snapshot: Snapshot? = try take()
        #expect(throws: EnvironmentError.alreadyOpen(path: folder.path)) { try folder.open() }
        #expect(try snapshot?.environment.usage().openSnapshotCount == 1)
        snapshot = nil
        try folder.open().close()
    }

    @Test func aClosedEnvironmentRefusesAllWork() throws {
        let environment = try folder.open()
        let snapshot = try environment.snapshot()
        environment.close()
        for work in [
            { _ = try environment.snapshot() },
            { try environment.write { _ in } },
            { _ = try environment.openDatabase("more") },
            { try environment.sync() },
            { _ = try environment.usage() },
            { try environment.readerCheck() },
            { try environment.growMap(to: 1 << 40) },
            { try environment.copy(to: "\(folder.path)/copy", compacting: false) },
            { try snapshot.renew() },
        ] as [() throws -> Void] {
            let error = #expect(throws: LMDBError.self) { try work() }
            #expect(error?.code == .environmentClosed)
        }
        #expect(environment.failure == nil)
    }

    /// A file system likes to give the number of a removed folder to the next one.
    @Test func aFolderThatIsRemovedWhileItIsOpenIsNotTakenForAnother() throws {
        for round in 0..<20 {
            let old = "\(folder.path)/old-\(round)"
            let environment = try Environment.open(at: old, options: .quick())
            try FileManager.default.removeItem(atPath: old)
            let new = try Environment.open(at: "\(folder.path)/new-\(round)", options: .quick())
            environment.close()
            new.close()
        }
    }

    @Test func oneOfManyThreadsOpens() async throws {
        let folder = folder
        let opened = await withTaskGroup(of: Environment?.self) { group in
            for _ in 0..<16 { group.addTask { try? folder.open() } }
            var opened: [Environment] = []
            for await environment in group {
                if let environment { opened.append(environment) }
            }
            return opened
        }
        #expect(opened.count == 1)
    }

    @Test func aFailedOpeningLeavesNothingOpen() throws {
        try Data("no environment".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/data.mdb"))
        for _ in 0..<3 {
            let error = #expect(throws: EnvironmentError.self) { try folder.open() }
            let refusal = LMDBError(code: .notAnEnvironment, call: "mdb_env_open")
            #expect(error == .call(refusal, path: folder.path))
        }
        try FileManager.default.removeItem(atPath: "\(folder.path)/data.mdb")
        try folder.open().close()
    }
}
