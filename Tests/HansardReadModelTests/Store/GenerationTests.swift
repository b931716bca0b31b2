import Foundation
import HansardDomain
import HansardRecords
import LMDB
import Testing

@testable import HansardReadModel

/// Holds when tables on the disk are taken as they are and when they are folded again.
@Suite struct GenerationTests {
    private func tables() throws -> TestTables {
        let tables = try TestTables()
        try tables.fold([.started(1), .received(1)])
        return tables
    }

    private func expectKept(_ tables: TestTables) throws {
        #expect(try tables.readModel.checkpoint().position == 1)
        #expect(try tables.snapshot().conversation(1)?.messageCount == 1)
        #expect(try tables.snapshot().problems() == [])
    }

    private func expectDiscarded(_ tables: TestTables) throws {
        #expect(try tables.readModel.checkpoint() == Checkpoint())
        for entry in TableCatalog.all {
            #expect(try tables.snapshot().rowCount(of: entry) == 0, "\(entry.name)")
        }
        try tables.fold([.started(1)])
        #expect(try tables.snapshot().problems() == [])
    }

    @Test func closedInOrderTheyAreKept() throws {
        let tables = try tables()
        try tables.reopen(clean: true)
        try expectKept(tables)
        try tables.reopen(clean: true, bootID: "next-boot")
        try expectKept(tables)
    }

    @Test func theCheckpointNamesEventAndHash() throws {
        let tables = try tables()
        try tables.reopen(clean: true)
        #expect(
            try tables.readModel.checkpoint()
                == Checkpoint(position: 1, leafHash: [UInt8](repeating: 1, count: 32))
        )
    }

    @Test func aKilledProcessLosesNothing() throws {
        let tables = try tables()
        try tables.reopen(clean: false)
        try expectKept(tables)
    }

    @Test func afterAPowerCutTheyAreDiscarded() throws {
        let tables = try tables()
        try tables.reopen(clean: false, bootID: "next-boot")
        try expectDiscarded(tables)
    }

    @Test func theFirstWriteTakesTheCleanMarkAway() throws {
        let tables = try tables()
        try tables.reopen(clean: true)
        try tables.fold([.started(2)])
        try tables.reopen(clean: false, bootID: "next-boot")
        try expectDiscarded(tables)
    }

    @Test func openingAndClosingInAnotherBootKeepsTheCleanMark() throws {
        let tables = try tables()
        try tables.reopen(clean: true, bootID: "second")
        try tables.reopen(clean: false, bootID: "third")
        try expectKept(tables)
        try tables.fold([.started(2)])
        try tables.reopen(clean: true, bootID: "fourth")
        #expect(try tables.readModel.checkpoint().position == 2)
    }

    @Test func aReaderNeverDiscards() throws {
        let tables = try tables()
        let folder = tables.folder
        tables.readModel.close(clean: false)
        let error = try #require(throws: ReadModelError.self) {
            try ReadModel.open(
                directory: folder,
                options: TestTables.options(isWriter: false, bootID: "next-boot")
            )
        }
        #expect(error.description.contains(folder))
        #expect(FileManager.default.fileExists(atPath: "\(folder)/data.mdb"))
        try tables.reopen(clean: false)
        try expectKept(tables)
    }

    @Test func aReaderFindsNoTablesWhereThereAreNone() throws {
        let folder = "\(NSTemporaryDirectory())/hansard-none-\(UUID().uuidString.prefix(8))"
        #expect(throws: ReadModelError.self) {
            try ReadModel.open(
                directory: folder,
                options: TestTables.options(isWriter: false)
            )
        }
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test func aReaderReadsAndDoesNotWrite() throws {
        let tables = try TestTables()
        let folder = tables.folder
        tables.readModel.close(clean: false)
        let reader = try ReadModel.open(
            directory: folder,
            options: TestTables.options(isWriter: false)
        )
        let writeSet = WriteSet()
        try writeSet.reset(reading: reader.snapshot())
        let error = try #require(throws: ReadModelError.self) {
            try reader.apply(writeSet, checkpoint: Checkpoint(position: 1, leafHash: []))
        }
        #expect(error.description.contains("reading only"))
        writeSet.release()
        reader.close(clean: true)
    }

    @Test func tablesOfAnotherProgramAreDiscarded() throws {
        for change in 0..<2 {
            let tables = try tables()
            var layout = MetaStore.Layout.present
            if change == 0 {
                layout.fingerprint = Array("another".utf8)
            } else {
                layout.format += 1
            }
            try tables.tamper { transaction in
                try tables.readModel.meta.put(layout, &transaction)
            }
            try tables.reopen(clean: true)
            try expectDiscarded(tables)
        }
    }

    @Test(arguments: [0, 1, 2])
    func filesThatAreNoTablesAreDiscarded(_ kind: Int) throws {
        let tables = try tables()
        tables.readModel.close(clean: true)
        let path = "\(tables.folder)/data.mdb"
        var bytes = try Data(contentsOf: URL(filePath: path))
        switch kind {
        case 0: bytes = Data(repeating: 0xA5, count: bytes.count)
        case 1: bytes = Data()
        // The meta pages stay, all other pages are zeros.
        default:
            bytes.replaceSubrange(8_192..., with: Data(repeating: 0, count: bytes.count - 8_192))
        }
        try bytes.write(to: URL(filePath: path))
        try tables.reopen(clean: true)
        try expectDiscarded(tables)
    }

    @Test func theFingerprintFollowsTablesAndColumns() {
        #expect(TableCatalog.fingerprint.utf8.count == 32)
        #expect(TableCatalog.all.allSatisfy { $0.version >= 1 })
    }

    @Test func discardingTakesAllFilesAway() throws {
        let tables = try tables()
        tables.readModel.close(clean: true)
        try ReadModel.discard(directory: tables.folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: tables.folder)
        #expect(names.isEmpty)
        try ReadModel.discard(directory: tables.folder)
        try tables.reopen(clean: false)
        try expectDiscarded(tables)
    }
}
