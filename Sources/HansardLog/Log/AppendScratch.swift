import HansardRecords

/// Holds what an append works with; kept between appends so that memory is used again.
struct AppendScratch: Sendable {
    /// Records of the group, one behind the other.
    var records: [UInt8] = []
    /// Where each record ends in `records`.
    var ends: [Int] = []
    /// Hash of each record.
    var hashes: [TreeHash] = []
    /// Time of the last append that failed: its nonces are used up.
    var burnedTime: Timestamp?
    /// Whether the log says that it was closed properly.
    var isMarkedClean: Bool

    init(isMarkedClean: Bool) { self.isMarkedClean = isMarkedClean }

    /// Forgets the last group, and gives back memory that only a very large one needed.
    mutating func reset() {
        let isLarge = records.capacity > LogLimits.keptScratchByteCount
        records.removeAll(keepingCapacity: !isLarge)
        ends.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
    }

    /// Place of a record in `records`.
    func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }
}
