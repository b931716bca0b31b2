/// Remembers since when each open snapshot of the process has been read from.
struct SnapshotLedger {
    private var starts: [ContinuousClock.Instant?] = []
    private var unused: [Int] = []
    private(set) var openCount = 0
    /// Longest time that an ended view was open.
    private(set) var longestAge = Duration.zero

    /// Notes a new view.
    ///
    /// - Returns: its number, for `end`.
    mutating func begin(_ now: ContinuousClock.Instant) -> Int {
        openCount += 1
        if let number = unused.popLast() {
            starts[number] = now
            return number
        }
        starts.append(now)
        unused.reserveCapacity(starts.count)
        return starts.count - 1
    }

    /// Notes the end of a view.
    mutating func end(_ number: Int, _ now: ContinuousClock.Instant) {
        guard let start = starts[number] else { return }
        longestAge = max(longestAge, now - start)
        starts[number] = nil
        unused.append(number)
        openCount -= 1
    }

    /// Measures the oldest open view; nil when there is none.
    func oldestAge(_ now: ContinuousClock.Instant) -> Duration? {
        starts.compactMap { $0 }.min().map { now - $0 }
    }

    /// Counts the open views that are older than a limit.
    func count(olderThan limit: Duration, _ now: ContinuousClock.Instant) -> Int {
        starts.count { start in start.map { now - $0 > limit } ?? false }
    }
}
