import LMDB
import Synchronization

extension LogIndex {
    /// Adds a group of events that the log holds durably, in one transaction.
    ///
    /// - Parameters:
    ///   - events: the whole group, in order.
    ///   - firstPosition: position of the first of them.
    ///   - leafHash: hash of the last of them.
    /// - Throws: `LogError`, `indexGap` when the index does not reach to just before the first one;
    ///   the index is then as it was.
    public func record(
        _ events: [NewEvent],
        firstPosition: Int64,
        leafHash: [UInt8]
    ) throws(LogError) {
        try put(events.lazy.map(\.header), firstPosition: firstPosition, leafHash: leafHash)
    }

    /// Adds what the log holds beyond the index, in bounded transactions.
    ///
    /// - Throws: `LogError`, also `corrupt` for a log that misses a position.
    /// - Complexity: O(events that are not indexed yet).
    public func catchUp(from log: EventLog) throws {
        let head = log.head.position
        var position = try position()
        while position < head {
            let last = min(head, position + Int64(LogLimits.eventsPerIndexBatch))
            var headers: [EventHeader] = []
            headers.reserveCapacity(Int(last - position))
            try log.scanHeaders(from: position + 1, through: last) { header in
                headers.append(header)
                return true
            }
            guard let leafHash = try log.leafHash(at: last) else {
                throw LogError.corrupt(position: last, reason: "its hash is missing")
            }
            try put(headers, firstPosition: position + 1, leafHash: leafHash)
            position = last
        }
    }

    private func put(
        _ headers: some Sequence<EventHeader>,
        firstPosition: Int64,
        leafHash: [UInt8]
    ) throws(LogError) {
        try clearMark()
        let reached: Int64
        do throws(LMDBError) {
            var transaction = try environment.beginWrite()
            reached = try databases.checkpoint(in: transaction).position
            if reached == firstPosition - 1 {
                var scratch: [UInt8] = []
                var position = reached
                for header in headers {
                    position += 1
                    try databases.put(header, at: position, &scratch, &transaction)
                }
                try databases.put(.init(position: position, leafHash: leafHash), &transaction)
                try transaction.commit()
            }
        } catch {
            throw .storage(error)
        }
        guard reached == firstPosition - 1 else {
            throw .indexGap(path: environment.path, reached: reached, first: firstPosition)
        }
    }

    /// Takes the mark away, durably, before the first write that is not synced.
    func clearMark() throws(LogError) {
        guard options.access == .writer else { throw .readOnly(path: environment.path) }
        guard isMarkedClean.withLock({ $0 }) else { return }
        do throws(FileError) {
            try mark.clear()
        } catch {
            throw .file(error)
        }
        isMarkedClean.withLock { $0 = false }
    }
}
