import HansardEngine
import HansardLog
import HansardReadModel
import HansardRecords
import Testing

/// Folds a whole log into empty tables, and holds two builds of the tables against each other.
enum FreshFold {
    /// Folds every event, so many to a transaction.
    static func fold(
        _ log: EventLog,
        into tables: ReadModel,
        groups sizes: [Int64],
        seed: UInt64
    ) throws {
        var groups = SplitMix(seed: seed)
        let writeSet = WriteSet(tracksLookups: false)
        var position: Int64 = 0
        while position < log.head.position {
            try writeSet.reset(reading: tables.snapshot())
            let last = min(log.head.position, position + groups.pick(sizes))
            try log.scan(from: position + 1, through: last) { stored in
                try writeSet.fold(EventDecoder.decode(stored))
                return true
            }
            let leafHash = try #require(try log.leafHash(at: last))
            try tables.apply(writeSet, checkpoint: Checkpoint(position: last, leafHash: leafHash))
            position = last
        }
    }

    /// Expects the same rows, index entries, counts, sequences and checksums.
    static func expectEqual(
        _ left: ReadModelSnapshot,
        _ right: ReadModelSnapshot,
        _ context: String
    ) throws {
        let comparison = try left.differences(from: right)
        #expect(comparison.differences == [], "\(context)")
        for entry in TableCatalog.all {
            #expect(
                try left.checksums(of: entry) == right.checksums(of: entry),
                "\(context), \(entry.name)"
            )
            #expect(
                try rows(of: entry, left) == rows(of: entry, right),
                "\(context), \(entry.name)"
            )
        }
    }

    /// Spells each row with all its columns, the hidden ones, too.
    private static func rows(
        of entry: TableCatalog.Entry,
        _ snapshot: ReadModelSnapshot
    ) throws -> [[UInt8]] {
        var rows: [[UInt8]] = []
        try snapshot.dump(entry) { row in rows.append(row.encoded()) }
        return rows
    }
}
