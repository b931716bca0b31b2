import LMDB

/// Keeps what proves and sums up the tables: checksums by bucket, and counts.
///
/// ```
/// DATABASE    KEY                                   VALUE
/// checksums   table 1                               64 sums of row hashes, 16 each, little-endian
/// counters    table 1, counter 1, the count's key   how many rows have it, 8, little-endian
/// ```
struct LedgerStore: Sendable {
    let checksums: Database
    let counters: Database

    /// Opens or creates the databases.
    init(_ environment: Environment) throws(LMDBError) {
        checksums = try environment.openDatabase("checksums")
        counters = try environment.openDatabase("counters")
    }

    /// Adds to the checksums of a table.
    func add(
        _ changes: ChecksumChanges,
        table: UInt8,
        _ transaction: inout WriteTransaction
    ) throws {
        guard !changes.isEmpty else { return }
        let key = Self.checksumKey(table)
        let old = try transaction.withValue(of: key, in: checksums) { [UInt8](copying: $0) } ?? []
        var bytes: [UInt8] = []
        bytes.reserveCapacity(changes.sums.count * 16)
        for (bucket, change) in changes.sums.enumerated() {
            let sum = Self.sum(old, bucket) &+ change
            bytes.append(littleEndian: UInt64(truncatingIfNeeded: sum))
            bytes.append(littleEndian: UInt64(truncatingIfNeeded: sum >> 64))
        }
        try transaction.put(key, bytes, in: checksums)
    }

    /// Adds to the counts of a table; one that reaches 0 is removed.
    func add(_ changes: CounterChanges, _ transaction: inout WriteTransaction) throws {
        for (key, delta) in changes.deltas.sorted(by: { $0.key < $1.key }) where delta != 0 {
            let old = try transaction.withValue(of: key, in: counters) { [UInt8](copying: $0) }
            let count = Self.count(old ?? []) + delta
            if count == 0 {
                try transaction.delete(key, in: counters)
            } else {
                var bytes: [UInt8] = []
                bytes.append(littleEndian: UInt64(bitPattern: count))
                try transaction.put(key, bytes, in: counters)
            }
        }
    }

    /// Reads a table's checksums, one a bucket.
    func checksums(of table: UInt8, in source: Snapshot) throws(ReadModelError) -> [UInt128] {
        let bytes = try source.bytes(of: Self.checksumKey(table), in: checksums) ?? []
        return (0..<ReadModelLimits.checksumBuckets).map { Self.sum(bytes, $0) }
    }

    /// Reads one count; 0 when nothing has it.
    func count(
        _ key: Key,
        counter: Int,
        of table: UInt8,
        in source: Snapshot
    ) throws(ReadModelError) -> Int64 {
        let stored = CounterChanges.key(table, counter, key)
        return Self.count(try source.bytes(of: stored, in: counters) ?? [])
    }

    /// Visits the counts of one counter in the order of their keys.
    ///
    /// The visit is told the stored key, whose own part begins at byte 2, and the count.
    func eachCount(
        counter: Int,
        of table: UInt8,
        in source: Snapshot,
        _ visit: (Key, Int64) -> Void
    ) throws(ReadModelError) {
        let prefix = CounterChanges.key(table, counter, Key())
        try source.walk(counters, prefix: prefix) { key, value in
            visit(Key(copying: key), Self.count([UInt8](copying: value)))
            return true
        }
    }

    private static func checksumKey(_ table: UInt8) -> Key {
        var key = Key()
        key.append(table)
        return key
    }

    private static func sum(_ bytes: [UInt8], _ bucket: Int) -> UInt128 {
        UInt128(bytes.littleEndianNumber(at: bucket * 16 + 8) ?? 0) << 64
            | UInt128(bytes.littleEndianNumber(at: bucket * 16) ?? 0)
    }

    private static func count(_ bytes: [UInt8]) -> Int64 {
        Int64(bitPattern: bytes.littleEndianNumber(at: 0) ?? 0)
    }
}
