import HansardRecords
import LMDB

/// Holds what the stored rows and keys of one table really add up to.
struct TableSums: Equatable {
    /// Sum of the rows' hashes in each bucket.
    var rows = [UInt128](repeating: 0, count: ReadModelLimits.checksumBuckets)
    /// Number of rows.
    var rowCount: Int64 = 0
    /// For each index: number of keys and sum of their hashes.
    var keys: [KeySum] = []

    /// Adds up one index.
    struct KeySum: Equatable {
        var count: Int64 = 0
        var sum: UInt128 = 0
    }

    /// Reads a whole table.
    ///
    /// - Complexity: O(rows and keys).
    init(_ entry: TableCatalog.Entry, _ snapshot: ReadModelSnapshot) throws(ReadModelError) {
        var rows = rows
        var rowCount: Int64 = 0
        try entry.access.eachRowBytes(snapshot) { (id, bytes) throws(ReadModelError) in
            let hash = RowHash.of(bytes, id, entry.number)
            rows[ChecksumChanges.bucket(id)] &+= hash
            rowCount += 1
            return true
        }
        self.rows = rows
        self.rowCount = rowCount
        for number in entry.indexes.indices {
            var sum = KeySum()
            try entry.access.eachKey(index: number, snapshot) { key throws(ReadModelError) in
                sum.count += 1
                sum.sum &+= RowHash.of(key, 0, entry.number)
                return true
            }
            keys.append(sum)
        }
    }
}
