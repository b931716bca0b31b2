import Foundation
import Glibc
import LMDB
import Testing

@Suite struct FullDiskTests {
    private static let byteCount = 2 << 20

    /// Opens an environment on a small disk whose rest can be filled and freed by a file.
    private func open(
        _ disk: TinyFileSystem,
        _ change: (inout Environment.Options) -> Void = { _ in }
    ) throws -> Environment {
        let options = Environment.Options.quick { options in
            options.durability = .full
            change(&options)
        }
        return try Environment.open(at: "\(disk.path)/environment", options: options)
    }

    private func ballast(_ disk: TinyFileSystem) -> String { "\(disk.path)/ballast" }

    private func fill(_ disk: TinyFileSystem, leaving byteCount: Int = 0) throws {
        let file = Glibc.open(ballast(disk), O_WRONLY | O_CREAT, 0o600)
        try #require(file >= 0)
        defer { close(file) }
        let zeros = [UInt8](repeating: 0, count: 4_096)
        while write(file, zeros, zeros.count) == zeros.count {}
        var status = stat()
        fstat(file, &status)
        #expect(ftruncate(file, status.st_size - off_t(byteCount)) == 0)
    }

    @Test func aFullDiskRefusesTheCommitAndNothingElse() throws {
        guard let disk = try TinyFileSystem(byteCount: Self.byteCount) else {
            return printSkip(because: "this process may not mount a file system")
        }
        let environment = try open(disk)
        let database = try environment.openDatabase("bytes")
        let numbers = try environment.openDatabase("numbers", keys: .integer)
        try environment.write { try $0.put(Key("kept"), [1], in: database) }
        try fill(disk)
        var committed: UInt64 = 0
        var refusal: LMDBError?
        while refusal == nil, committed < 10_000 {
            do {
                let value = [UInt8](repeating: 1, count: 3_000)
                try environment.write { try $0.append(committed, value, in: numbers) }
                committed += 1
            } catch { refusal = error as? LMDBError }
        }
        #expect(refusal == LMDBError(code: .noSpace, call: "mdb_txn_commit"))
        #expect(environment.failure == nil)
        #expect(try environment.snapshot().bytes(Key("kept"), in: database) == [1])
        #expect(try environment.snapshot().numbers(numbers).count == Int(committed))
        unlink(ballast(disk))
        try environment.write { try $0.append(committed, [2], in: numbers) }
        #expect(try environment.snapshot().numbers(numbers).count == Int(committed) + 1)
    }

    /// A commit whose pages find room for a part of them only is answered with `EIO` by liblmdb.
    @Test func aDiskThatFillsInTheMiddleOfACommitIsFullToo() throws {
        guard let disk = try TinyFileSystem(byteCount: Self.byteCount) else {
            return printSkip(because: "this process may not mount a file system")
        }
        let environment = try open(disk)
        let database = try environment.openDatabase("bytes")
        try environment.write { try $0.put(Key("kept"), [1], in: database) }
        try fill(disk, leaving: 40_000)
        for round in 0..<3 {
            let value = [UInt8](repeating: UInt8(round), count: 500_000)
            #expect(throws: LMDBError(code: .noSpace, call: "mdb_txn_commit")) {
                try environment.write { try $0.put(Key("large"), value, in: database) }
            }
            #expect(environment.failure == nil)
            #expect(try environment.snapshot().entries(database).map(\.value) == [[1]])
        }
        unlink(ballast(disk))
        let value = [UInt8](repeating: 9, count: 500_000)
        try environment.write { try $0.put(Key("large"), value, in: database) }
        environment.close()
        let again = try open(disk)
        let found = try again.openDatabase("bytes")
        #expect(try again.snapshot().bytes(Key("large"), in: found) == value)
    }

    @Test func growingAheadEndsQuietlyOnAFullDisk() throws {
        guard let disk = try TinyFileSystem(byteCount: Self.byteCount) else {
            return printSkip(because: "this process may not mount a file system")
        }
        let environment = try open(disk) { $0.growthByteCount = 8 << 20 }
        let numbers = try environment.openDatabase("numbers", keys: .integer)
        let value = [UInt8](repeating: 1, count: 3_000)
        for number in 0..<100 {
            try environment.write { try $0.append(UInt64(number), value, in: numbers) }
        }
        var refusal: LMDBError?
        for number in 100..<2_000 where refusal == nil {
            do {
                try environment.write { try $0.append(UInt64(number), value, in: numbers) }
            } catch { refusal = error as? LMDBError }
        }
        #expect(refusal?.code == .noSpace)
        #expect(environment.failure == nil)
        #expect(try environment.snapshot().lastIntegerKey(in: numbers).map { $0 > 99 } == true)
    }

    @Test func growingAheadGoesOnWhenThereIsSpaceAgain() throws {
        guard let disk = try TinyFileSystem(byteCount: Self.byteCount) else {
            return printSkip(because: "this process may not mount a file system")
        }
        let environment = try open(disk) { options in
            options.growthByteCount = 1 << 20
            options.readerCheckInterval = .zero
        }
        let database = try environment.openDatabase("bytes")
        func fileSize() -> Int {
            var status = stat()
            stat("\(disk.path)/environment/data.mdb", &status)
            return Int(status.st_size)
        }
        let value = [UInt8](repeating: 1, count: 600_000)
        try fill(disk)
        try environment.write { try $0.put(Key("large"), value, in: database) }
        let full = fileSize()
        try environment.write { try $0.put(Key("small"), [1], in: database) }
        #expect(fileSize() == full)
        unlink(ballast(disk))
        try environment.write { try $0.put(Key("small"), [2], in: database) }
        #expect(fileSize() > full)
    }

    @Test func aFullDiskRefusesTheOpening() throws {
        guard let disk = try TinyFileSystem(byteCount: Self.byteCount) else {
            return printSkip(because: "this process may not mount a file system")
        }
        try fill(disk)
        let error = #expect(throws: EnvironmentError.self) { try open(disk) }
        #expect("\(String(describing: error))".contains("No space left"))
        unlink(ballast(disk))
        try open(disk).close()
    }

    /// The pages of the lock file that hold the slots are written through its map.
    @Test func allReaderSlotsMayBeTakenOnAFullDisk() throws {
        guard let disk = try TinyFileSystem(byteCount: Self.byteCount) else {
            return printSkip(because: "this process may not mount a file system")
        }
        let environment = try open(disk)
        let database = try environment.openDatabase("bytes")
        try environment.write { try $0.put(Key("kept"), [1], in: database) }
        try fill(disk)
        let snapshots = try (0..<1_024).map { _ throws(LMDBError) in try environment.snapshot() }
        for snapshot in snapshots {
            #expect(try snapshot.bytes(Key("kept"), in: database) == [1])
        }
        #expect(throws: LMDBError(code: .readersFull, call: "mdb_txn_begin")) {
            try environment.snapshot()
        }
        withExtendedLifetime(snapshots) {}
    }

    @Test func aFullDiskRefusesTheCopyAndLeavesNoPart() throws {
        guard let disk = try TinyFileSystem(byteCount: Self.byteCount) else {
            return printSkip(because: "this process may not mount a file system")
        }
        let folder = try ScratchFolder()
        let environment = try folder.open()
        let database = try environment.openDatabase("bytes")
        let value = [UInt8](repeating: 1, count: 4 << 20)
        try environment.write { try $0.put(Key("large"), value, in: database) }
        for isCompacting in [false, true] {
            let target = "\(disk.path)/copy-\(isCompacting)"
            let error = #expect(throws: LMDBError.self) {
                try environment.copy(to: target, compacting: isCompacting)
            }
            #expect(error?.call == "mdb_env_copy2")
            #expect(!FileManager.default.fileExists(atPath: "\(target)/data.mdb"))
        }
        #expect(environment.failure == nil)
    }
}
