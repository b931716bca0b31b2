import Foundation
import Testing

@testable import HansardLog

@Suite struct DurableFileTests {
    let tenant: TemporaryTenant

    init() throws { tenant = try TemporaryTenant() }

    @Test func fileIsMadeOnceAndItsOwnersAlone() throws {
        let path = tenant.path("file")
        #expect(try DurableFile.read(path, limit: 10) == nil)
        #expect(!DurableFile.exists(path))
        #expect(try DurableFile.create(path, [1, 2, 3]))
        #expect(DurableFile.exists(path))
        #expect(tenant.mode("file") == 0o600)
        #expect(try !DurableFile.create(path, [9]))
        #expect(try DurableFile.read(path, limit: 10) == [1, 2, 3])
        #expect(try DurableFile.read(path, limit: 2) == [1, 2])
    }

    @Test func replacedFileIsWhollyTheNewOne() throws {
        let path = tenant.path("file")
        try DurableFile.replace(path, [UInt8](repeating: 1, count: 10_000))
        try DurableFile.replace(path, [])
        #expect(try DurableFile.read(path, limit: 10) == [])
        // What a crash left of an earlier replacement is in nobody's way, whatever its mode.
        try tenant.write("file.new", [5, 5])
        #expect(chmod(tenant.path("file.new"), 0o644) == 0)
        try DurableFile.replace(path, [7])
        #expect(try DurableFile.read(path, limit: 10) == [7])
        #expect(tenant.mode("file") == 0o600)
        #expect(!tenant.has("file.new"))
    }

    @Test func crashBeforeTheRenameLeavesNoFile() throws {
        try tenant.write("file.new", [1])
        #expect(try DurableFile.create(tenant.path("file"), [2]))
        #expect(try tenant.read("file") == [2])
    }

    @Test func removedFileIsGoneAndMissingOnesAreNoError() throws {
        let path = tenant.path("file")
        try DurableFile.replace(path, [7])
        try DurableFile.remove(path)
        try DurableFile.remove(path)
        #expect(!tenant.has("file"))
    }

    @Test func failuresNameFileAndCall() throws {
        let folder = tenant.path("folder")
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: false
        )
        func failure(_ body: () throws -> Void) -> String? {
            caught(FileError.self, body)
                .map { "\($0.call) \($0.path.dropFirst(tenant.directory.count))" }
        }
        #expect(failure { _ = try DurableFile.read(folder, limit: 9) } == "pread /folder")
        #expect(failure { try DurableFile.remove(folder) } == "unlink /folder")
        #expect(failure { try DurableFile.replace(folder, [1]) } == "rename /folder")
        #expect(!tenant.has("folder.new"))
        let below = tenant.path("nowhere/file")
        #expect(failure { try DurableFile.replace(below, [1]) } == "open /nowhere/file.new")
        #expect(failure { _ = try DurableFile.create(below, [1]) } == "open /nowhere/file.new")
        #expect(failure { try DurableFile.flushFolder(of: below) } == "open /nowhere")
        try tenant.write("plain", [1])
        let inside = tenant.path("plain/file")
        #expect(failure { _ = try DurableFile.read(inside, limit: 1) } == "open /plain/file")
    }

    @Test func foldersOfPathsWithoutSlashesAreFlushed() throws {
        try DurableFile.flushFolder(of: "anything")
        try DurableFile.flushFolder(of: "/anything")
    }
}
