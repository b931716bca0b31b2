import LMDB

/// Names the databases of a log and the words in `meta`.
struct LogDatabases: Sendable {
    /// Position → record.
    let events: Database
    /// Block → leaf hashes.
    let hashes: Database
    /// Word → what is known about the log as a whole.
    let meta: Database

    static let format = Key("format")
    static let tenant = Key("tenant")
    static let created = Key("created")
    static let frontier = Key("frontier")
    static let clean = Key("clean")

    /// Version of the log's format that this code reads and writes.
    static let formatVersion: UInt8 = 1

    /// Opens the databases, making them when they are missing.
    init(_ environment: Environment) throws(LMDBError) {
        events = try environment.openDatabase("events", keys: .integer)
        hashes = try environment.openDatabase("hashes", keys: .integer)
        meta = try environment.openDatabase("meta")
    }

    /// Copies a value of `meta`.
    func value(of key: Key, in snapshot: Snapshot) throws(LogError) -> [UInt8]? {
        try storing { () throws(LMDBError) in
            try snapshot.withValue(of: key, in: meta) { (bytes) throws(LMDBError) in
                [UInt8](bytes, 0..<bytes.byteCount)
            }
        }
    }

    /// Copies a block of hashes; nil when there is none or its size is not that of hashes.
    func block(_ number: UInt64, in snapshot: Snapshot) throws(LogError) -> [TreeHash]? {
        let found = try storing { () throws(LMDBError) in
            try snapshot.withValue(of: number, in: hashes) { (bytes) throws(LMDBError) in
                HashBlock.decode(bytes)
            }
        }
        return found ?? nil
    }
}
