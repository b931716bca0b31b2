import Foundation
import LMDB
import Testing

@Suite struct OpeningTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func mode(_ path: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test func foldersAndFilesAreTheOwnersAlone() throws {
        let path = "\(folder.path)/one/two"
        let environment = try Environment.open(at: path)
        #expect(try mode("\(folder.path)/one") == 0o700)
        #expect(try mode(path) == 0o700)
        #expect(try mode("\(path)/data.mdb") == 0o600)
        #expect(try mode("\(path)/lock.mdb") == 0o600)
        environment.close()
    }

    @Test func theDefaultsAreThoseOfTheRules() {
        let options = Environment.Options()
        #expect(options.durability == .full)
        #expect(options.mapSize == 64 << 30)
        #expect(options.maxReaders >= 1_024)
        #expect(options.readerCheckInterval == .seconds(60))
        #expect(!options.allowsNetworkFileSystem)
    }

    @Test(arguments: [
        Environment.Options.Durability.full, .noMetaSync, .noSync,
    ])
    func entriesSurviveReopeningWithEachPromise(
        durability: Environment.Options.Durability
    ) throws {
        for round in 0..<3 {
            let environment = try folder.open { $0.durability = durability }
            let database = try environment.openDatabase("bytes")
            #expect(try environment.snapshot().entryCount(of: database) == round)
            try environment.write { try $0.put(Key([UInt8(round)]), [], in: database) }
            try environment.sync()
            environment.close()
        }
    }

    @Test func aPathThatIsNoFolderIsRefused() throws {
        let file = "\(folder.path)/file"
        try Data().write(to: URL(fileURLWithPath: file))
        for path in [file, "\(file)/below"] {
            let error = #expect(throws: EnvironmentError.self) { try Environment.open(at: path) }
            guard case .folder = error else {
                Issue.record("\(path) is no folder: \(String(describing: error))")
                continue
            }
        }
        #expect(throws: EnvironmentError.folder(path: "", reason: "the path is empty")) {
            try Environment.open(at: "")
        }
    }

    @Test func aMapThatDoesNotFitIsRefused() throws {
        let error = #expect(throws: EnvironmentError.self) {
            try folder.open { $0.mapSize = 1 << 60 }
        }
        guard case .call(let refusal, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(refusal.code == .noMemory && refusal.call == "mdb_env_open")
        try folder.open().close()
    }

    @Test func aDatabaseIsOpenedOnce() throws {
        let environment = try folder.open()
        let before = try environment.usage().lastTransactionID
        _ = try environment.openDatabase("bytes")
        let once = try environment.usage().lastTransactionID
        _ = try environment.openDatabase("bytes")
        #expect(once == before + 1)
        #expect(try environment.usage().lastTransactionID == once)
    }

    @Test func aDatabaseWithOtherKeysIsRefused() throws {
        let refusal = LMDBError(code: .incompatible, call: "mdb_dbi_open")
        let environment = try folder.open()
        _ = try environment.openDatabase("bytes")
        _ = try environment.openDatabase("numbers", keys: .integer)
        #expect(throws: refusal) { try environment.openDatabase("bytes", keys: .integer) }
        environment.close()
        let again = try folder.open()
        #expect(throws: refusal) { try again.openDatabase("bytes", keys: .integer) }
        #expect(throws: refusal) { try again.openDatabase("numbers") }
        let numbers = try again.openDatabase("numbers", keys: .integer)
        try again.write { try $0.put(1, [], in: numbers) }
    }

    @Test func moreDatabasesThanAllowedAreRefused() throws {
        let environment = try folder.open { $0.maxDatabases = 2 }
        let first = try environment.openDatabase("first")
        _ = try environment.openDatabase("second")
        #expect(throws: LMDBError(code: .databasesFull, call: "mdb_dbi_open")) {
            try environment.openDatabase("third")
        }
        try environment.write { try $0.put(Key("a"), [], in: first) }
    }

    @Test func manyThreadsOpenTheSameDatabase() async throws {
        let environment = try folder.open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<32 {
                group.addTask {
                    let database = try environment.openDatabase("d\(number % 4)")
                    try environment.write { try $0.put(Key([UInt8(number)]), [], in: database) }
                }
            }
            try await group.waitForAll()
        }
        for name in 0..<4 {
            let database = try environment.openDatabase("d\(name)")
            #expect(try environment.snapshot().entryCount(of: database) == 8)
        }
    }
}
