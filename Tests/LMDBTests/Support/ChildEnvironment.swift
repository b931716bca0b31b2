import Glibc
import LMDB

/// Opens an environment in a child process and ends without letting go of anything.
enum ChildEnvironment {
    /// Takes snapshots and is killed; their reader slots stay.
    static func dieReading(at path: String, snapshotCount: Int) throws -> Never {
        let environment = try Environment.open(
            at: path,
            options: .quick { $0.maxReaders = 2 }
        )
        let snapshots = try (0..<snapshotCount)
            .map { _ throws(LMDBError) in
                try environment.snapshot()
            }
        return withExtendedLifetime(snapshots) { die() }
    }

    /// Changes an entry and is killed before it commits.
    static func dieWriting(at path: String) throws -> Never {
        let environment = try Environment.open(at: path, options: .quick())
        let database = try environment.openDatabase("bytes")
        var transaction = try environment.beginWrite()
        try transaction.put(Key("a"), [9], in: database)
        try transaction.put(Key("b"), [UInt8](repeating: 9, count: 100_000), in: database)
        die()
    }

    /// Commits more than a small map holds.
    static func outgrow(at path: String, mapSize: Int, byteCount: Int) throws {
        let environment = try Environment.open(
            at: path,
            options: .quick { $0.mapSize = mapSize }
        )
        let database = try environment.openDatabase("bytes")
        let value = [UInt8](repeating: 5, count: byteCount)
        try environment.write { try $0.put(Key("large"), value, in: database) }
    }

    private static func die() -> Never {
        kill(getpid(), SIGKILL)
        while true { pause() }
    }
}
