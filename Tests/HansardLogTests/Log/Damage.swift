import HansardRecords
import LMDB

@testable import HansardLog

/// Changes the files of a log behind its back.
struct Damage {
    let log: EventLog

    init(_ log: EventLog) { self.log = log }

    /// Reads the bytes of a record.
    func bytes(of position: Int64) throws -> [UInt8] {
        let snapshot = try log.view()
        let found = try snapshot.withValue(of: UInt64(position), in: log.databases.events) {
            (bytes) throws(LMDBError) in [UInt8](bytes, 0..<bytes.byteCount)
        }
        return found ?? []
    }

    /// Replaces a record.
    func put(_ position: UInt64, _ bytes: [UInt8]) throws {
        try log.environment.write { transaction in
            try transaction.put(position, bytes, in: log.databases.events)
        }
    }

    /// Flips one bit of a record's body.
    func flipBit(of position: Int64) throws {
        var bytes = try bytes(of: position)
        bytes[bytes.count - 1] ^= 1
        try put(UInt64(position), bytes)
    }

    /// Takes a record away.
    func delete(_ position: Int64) throws {
        try log.environment.write { transaction in
            _ = try transaction.delete(UInt64(position), in: log.databases.events)
        }
    }

    /// Replaces a block of hashes.
    func putBlock(_ number: UInt64, _ bytes: [UInt8]) throws {
        try log.environment.write { transaction in
            try transaction.put(number, bytes, in: log.databases.hashes)
        }
    }

    /// Changes a block of hashes; one without bytes is taken away.
    func changeBlock(_ number: UInt64, _ change: (inout [UInt8]) -> Void) throws {
        let hashes = try log.databases.block(number, in: log.view()) ?? []
        var bytes = hashes.flatMap(\.bytes)
        change(&bytes)
        if bytes.isEmpty {
            try log.environment.write { transaction in
                _ = try transaction.delete(number, in: log.databases.hashes)
            }
        } else {
            try putBlock(number, bytes)
        }
    }

    /// Replaces the frontier.
    func putFrontier(_ frontier: TreeFrontier) throws {
        try log.environment.write { transaction in
            try transaction.put(
                LogDatabases.frontier,
                frontier.encoded(),
                in: log.databases.meta
            )
        }
    }
}
