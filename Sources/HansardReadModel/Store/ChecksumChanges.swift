/// Collects how the checksums of a table's buckets move.
struct ChecksumChanges {
    /// For each bucket: what is added to its sum, wrapping.
    private(set) var sums = [UInt128](repeating: 0, count: ReadModelLimits.checksumBuckets)
    /// Whether no row was added or taken out.
    private(set) var isEmpty = true

    /// Finds a row's bucket.
    @inline(__always)
    static func bucket(_ id: Int64) -> Int {
        Int(truncatingIfNeeded: id) & (ReadModelLimits.checksumBuckets - 1)
    }

    /// Adds a row's hash.
    mutating func add(_ hash: UInt128, at id: Int64) {
        sums[Self.bucket(id)] &+= hash
        isEmpty = false
    }

    /// Takes a row's hash out.
    mutating func remove(_ hash: UInt128, at id: Int64) {
        sums[Self.bucket(id)] &-= hash
        isEmpty = false
    }
}
