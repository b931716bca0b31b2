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
    /// Whether nothing was appended since the log was opened.
    private var isFirst = true
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

    /// Gives a time whose nonces were never used with the positions that come next.
    ///
    /// An append that failed, of this process or of one that died in it, used its time's nonces for
    /// the same positions. Times that move on never come back to it; a clock that stands behind
    /// the last record gives that one's time again and again, so the first append of a process
    /// that would take it goes a random step beyond.
    ///
    /// - Parameters:
    ///   - time: time of the append, not before `last`.
    ///   - last: time of the last record.
    /// - Returns: the time itself, or a later one.
    func unusedTime(_ time: Timestamp, behind last: Timestamp) -> Timestamp {
        if let burnedTime, time <= burnedTime { return burnedTime + .microseconds(1) }
        guard isFirst, time == last else { return time }
        return time + .microseconds(Int64.random(in: 1...LogLimits.nonceStepMicroseconds))
    }

    /// Notes that an append is durable: its positions are not given again.
    mutating func noteSuccess() {
        burnedTime = nil
        isFirst = false
    }

    /// Place of a record in `records`.
    func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }
}
