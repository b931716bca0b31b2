import HansardRecords
import LMDB

extension EventLog {
    /// Checks every record: its sum, its hash, its place; then the tree over all of them.
    ///
    /// What is appended meanwhile is not looked at. Personal parts are checked as they lie, sealed.
    ///
    /// - Parameters:
    ///   - limit: last position to check; the log's head when greater.
    ///   - progress: called now and then with the position reached.
    /// - Returns: everything that is wrong, each with its position.
    /// - Throws: `LogError` only when the log cannot be read at all.
    /// - Complexity: O(events).
    public func verify(
        through limit: Int64 = .max,
        progress: (Int64) -> Void = { _ in }
    ) throws -> VerifyReport {
        let snapshot = try view()
        guard let stored = try databases.value(of: LogDatabases.frontier, in: snapshot),
            let frontier = TreeFrontier(decoding: stored.span.bytes)
        else { throw LogError.unreadable(path: environment.path, reason: "no tree frontier") }
        let strays = try limit < frontier.size ? [] : strayEntries(snapshot, frontier.size)
        snapshot.reset()
        var check = Verification(frontier: frontier, last: min(limit, frontier.size))
        do {
            try environment.sweep(
                databases.events,
                from: 1,
                entriesPerView: LogLimits.recordsPerView
            ) { number, record in
                guard let position = Int64(exactly: number), position <= check.last else {
                    return false
                }
                while check.next < position {
                    try check.missing(storedHash(check.next, &check))
                }
                try check.record(record, storedHash(position, &check))
                if position % 10_000 == 0 { progress(position) }
                return true
            }
            while check.next <= check.last { try check.missing(storedHash(check.next, &check)) }
        } catch let error as LMDBError {
            throw LogError.storage(error)
        }
        progress(check.last)
        return check.finish(strays)
    }

    /// Finds records and hashes that lie where the tree has none.
    private func strayEntries(
        _ snapshot: Snapshot,
        _ size: Int64
    ) throws(LogError) -> [VerifyProblem] {
        let lastRecord: UInt64
        let lastBlock: UInt64?
        do throws(LMDBError) {
            lastRecord = try snapshot.lastIntegerKey(in: databases.events) ?? 0
            lastBlock = try snapshot.lastIntegerKey(in: databases.hashes)
        } catch {
            throw .storage(error)
        }
        var problems: [VerifyProblem] = []
        if lastRecord > UInt64(size) {
            let reason = "record \(lastRecord) lies behind the last one of the tree, \(size)"
            problems.append(VerifyProblem(.treeMismatch, at: size, reason))
        }
        var isHashStray = lastBlock != nil
        if size > 0 {
            let number = HashBlock.number(of: size)
            let hashes = try databases.block(number, in: snapshot) ?? []
            isHashStray =
                lastBlock.map { $0 > number } ?? false
                || hashes.count > HashBlock.place(of: size) + 1
        }
        if isHashStray {
            let reason = "there are hashes behind that of the last record, \(size)"
            problems.append(VerifyProblem(.hashMismatch, at: size, reason))
        }
        return problems
    }

    /// Reads a leaf hash, block by block.
    private func storedHash(
        _ position: Int64,
        _ check: inout Verification
    ) throws(LogError) -> TreeHash? {
        let number = HashBlock.number(of: position)
        if check.blockNumber != number {
            check.block = try databases.block(number, in: view()) ?? []
            check.blockNumber = number
        }
        let place = HashBlock.place(of: position)
        return place < check.block.count ? check.block[place] : nil
    }

    /// Is a verification under way.
    private struct Verification {
        let frontier: TreeFrontier
        let last: Int64
        var next: Int64 = 1
        var block: [TreeHash] = []
        var blockNumber: UInt64?
        private var report = VerifyReport()
        private var rebuilt = TreeFrontier()
        private var recordedAt = Timestamp(microseconds: .min)

        init(frontier: TreeFrontier, last: Int64) {
            self.frontier = frontier
            self.last = last
        }

        /// Notes that the next position has no record.
        mutating func missing(_ hash: TreeHash?) {
            report.add(VerifyProblem(.missing, at: next, "record \(next) is missing"))
            rebuilt.append(hash ?? .ofEmptyTree)
            next += 1
        }

        /// Checks the record of the next position.
        mutating func record(_ record: RawSpan, _ hash: TreeHash?) {
            do throws(LogError) {
                try RecordReader.check(record, position: next)
                let time = try RecordReader.parts(record, position: next).header.recordedAt
                if time < recordedAt {
                    report.add(
                        VerifyProblem(
                            .timeWentBack,
                            at: next,
                            "record \(next) was recorded before record \(next - 1)"
                        )
                    )
                }
                recordedAt = max(recordedAt, time)
            } catch {
                report.add(VerifyProblem(.damaged, at: next, error.description))
            }
            let leaf = TreeHash.leaf(record)
            if leaf != hash {
                let reason =
                    hash == nil ? "has no hash" : "is not the record that was hashed"
                report.add(VerifyProblem(.hashMismatch, at: next, "record \(next) \(reason)"))
            }
            rebuilt.append(hash ?? leaf)
            next += 1
        }

        /// Compares the tree with the one that the log holds.
        ///
        /// - Parameter strays: what lies behind its end.
        /// - Returns: all that is wrong.
        mutating func finish(_ strays: [VerifyProblem]) -> VerifyReport {
            for stray in strays { report.add(stray) }
            report.position = last
            report.treeRoot = rebuilt.root.bytes
            if last == frontier.size, rebuilt != frontier {
                report.add(
                    VerifyProblem(
                        .treeMismatch,
                        at: last,
                        "the hashes of the \(last) records do not lead to the tree's root"
                    )
                )
            }
            return report
        }
    }
}
