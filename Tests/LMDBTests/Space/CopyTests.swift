import Foundation
import LMDB
import Testing

@Suite struct CopyTests {
    let folder: ScratchFolder
    let environment: Environment
    let database: Database

    init() throws {
        folder = try ScratchFolder()
        environment = try folder.open()
        database = try environment.openDatabase("bytes")
        let database = database
        try environment.write { transaction in
            for number in 0..<200 {
                let value = [UInt8](repeating: 1, count: 2_000)
                try transaction.put(Key([UInt8(number), 1]), value, in: database)
            }
        }
        try environment.write { transaction in
            for number in 100..<200 {
                try transaction.delete(Key([UInt8(number), 1]), in: database)
            }
        }
    }

    private func size(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/data.mdb")
        return (attributes[.size] as? NSNumber)?.intValue ?? 0
    }

    @Test(arguments: [false, true])
    func aCopyHoldsTheSame(isCompacting: Bool) throws {
        let target = "\(folder.path)/backup/copy"
        try environment.copy(to: target, compacting: isCompacting)
        let copy = try Environment.open(at: target, options: .quick())
        let found = try copy.openDatabase("bytes")
        let expected = try environment.snapshot().entries(database)
        #expect(try copy.snapshot().entries(found) == expected)
        #expect(expected.count == 100)
        let (copied, original) = (try size(target), try size(folder.path))
        #expect(isCompacting ? copied < original : copied == original)
    }

    @Test func aCopyIsTakenWhileATransactionIsOpen() throws {
        var transaction = try environment.beginWrite()
        try transaction.put(Key("new"), [1], in: database)
        let target = "\(folder.path)/copy"
        try environment.copy(to: target, compacting: true)
        try transaction.commit()
        let copy = try Environment.open(at: target, options: .quick())
        let found = try copy.openDatabase("bytes")
        #expect(try copy.snapshot().entryCount(of: found) == 100)
        #expect(try environment.snapshot().entryCount(of: database) == 101)
    }

    @Test func aFolderThatHoldsAnEnvironmentIsLeftAlone() throws {
        let target = "\(folder.path)/copy"
        try environment.copy(to: target, compacting: false)
        let before = try Data(contentsOf: URL(fileURLWithPath: "\(target)/data.mdb"))
        #expect(throws: LMDBError(code: .targetExists, call: "mdb_env_copy2")) {
            try environment.copy(to: target, compacting: false)
        }
        #expect(throws: LMDBError(code: .targetExists, call: "mdb_env_copy2")) {
            try environment.copy(to: folder.path, compacting: true)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(target)/data.mdb")) == before)
        #expect(try environment.snapshot().entryCount(of: database) == 100)
    }

    @Test func aFolderThatCannotBeMadeIsNamed() throws {
        let file = "\(folder.path)/file"
        try Data().write(to: URL(fileURLWithPath: file))
        let error = #expect(throws: LMDBError.self) {
            try environment.copy(to: "\(file)/copy", compacting: false)
        }
        #expect(error?.call == "mkdir" && error?.code.rawValue == ENOTDIR)
        let empty = #expect(throws: LMDBError.self) {
            try environment.copy(to: "", compacting: false)
        }
        #expect(empty == LMDBError(code: .init(rawValue: ENOENT), call: "mkdir"))
    }

    /// All slots are taken by snapshots, so that the second attempt fails as the first did.
    @Test func aCopyThatFailsLeavesNoPart() throws {
        let small = try ScratchFolder()
        let source = try small.open { $0.maxReaders = 1 }
        let snapshot = try source.snapshot()
        let target = "\(folder.path)/copy"
        for _ in 0..<2 {
            #expect(throws: LMDBError(code: .readersFull, call: "mdb_env_copy2")) {
                try source.copy(to: target, compacting: false)
            }
            #expect(!FileManager.default.fileExists(atPath: "\(target)/data.mdb"))
        }
        withExtendedLifetime(snapshot) {}
    }
}
