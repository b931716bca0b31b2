import HansardRecords
import LMDB

extension ReadModelSnapshot {
    /// Compares what really is stored here with what is stored in another read model, table by
    /// table: rows, index entries, kept counts, sequences, and each side's own checksums.
    ///
    /// - Parameter other: view at the same position, usually of tables folded afresh.
    /// - Returns: what differs, one sentence each.
    /// - Throws: `ReadModelError` when either side cannot be read.
    /// - Complexity: O(rows and keys) of both.
    public func differences(
        from other: ReadModelSnapshot
    ) throws(ReadModelError) -> TableComparison {
        var comparison = TableComparison()
        if position != other.position {
            comparison.differences.append(
                "the tables are at position \(position), the others at \(other.position)"
            )
        }
        for entry in TableCatalog.all {
            let mine = try TableSums(entry, self)
            let theirs = try TableSums(entry, other)
            comparison.rowCount += mine.rowCount
            if mine.rows != theirs.rows {
                comparison.differences += try rowDifferences(entry, other)
            }
            for (number, index) in entry.indexes.enumerated()
            where mine.keys[number] != theirs.keys[number] {
                comparison.differences.append(
                    "index \(entry.name).\(index.name) has \(mine.keys[number].count) entries that "
                        + "differ from the \(theirs.keys[number].count) of the others"
                )
            }
            comparison.differences += try checksumProblems(entry, mine)
            if try counts(entry) != other.counts(entry) {
                comparison.differences.append("kept counts of \(entry.name) differ")
            }
        }
        if try sequences() != other.sequences() {
            comparison.differences.append("the sequences that ids are taken from differ")
        }
        return comparison
    }

    /// Checks every table against its own checksums, and its indexes and counts against its rows.
    ///
    /// - Returns: what is wrong, one sentence each; empty = all is well.
    /// - Complexity: O(rows and keys), with the keys of one table in memory.
    public func problems() throws(ReadModelError) -> [String] {
        var problems: [String] = []
        for entry in TableCatalog.all {
            problems += try checksumProblems(entry, TableSums(entry, self))
            let derived = try entry.access.derive(self)
            for (number, index) in entry.indexes.enumerated() {
                var stored: [Key] = []
                try entry.access.eachKey(index: number, self) { key throws(ReadModelError) in
                    stored.append(Key(copying: key))
                    return true
                }
                if stored != derived.keys[number] {
                    problems.append(
                        "index \(entry.name).\(index.name) has \(stored.count) entries, its rows "
                            + "call for \(derived.keys[number].count) of other content"
                    )
                }
            }
            if try counts(entry) != derived.counts {
                problems.append("kept counts of \(entry.name) are not what its rows call for")
            }
        }
        return problems
    }

    /// Reads the checksum of each bucket of a table: the bucket of a row is its id modulo 64.
    ///
    /// - Complexity: O(1).
    public func checksums(of entry: TableCatalog.Entry) throws(ReadModelError) -> [String] {
        try ledger.checksums(of: entry.number, in: source).map { String($0, radix: 16) }
    }

    private func checksumProblems(
        _ entry: TableCatalog.Entry,
        _ sums: TableSums
    ) throws(ReadModelError) -> [String] {
        let stored = try ledger.checksums(of: entry.number, in: source)
        return stored.indices.filter { stored[$0] != sums.rows[$0] }
            .map { bucket in
                "\(entry.name): the rows with id ≡ \(bucket) modulo "
                    + "\(ReadModelLimits.checksumBuckets) do not add up to their checksum"
            }
    }

    private func counts(_ entry: TableCatalog.Entry) throws(ReadModelError) -> [Key: Int64] {
        var counts: [Key: Int64] = [:]
        for number in entry.counters.indices {
            try ledger.eachCount(counter: number, of: entry.number, in: source) { key, count in
                counts[key] = count
            }
        }
        return counts
    }

    /// Names the first rows that differ, and in which columns.
    private func rowDifferences(
        _ entry: TableCatalog.Entry,
        _ other: ReadModelSnapshot
    ) throws(ReadModelError) -> [String] {
        var found: [String] = []
        let store = entry.access
        try store.eachRowBytes(self) { (id, mine) throws(ReadModelError) in
            let theirs = try store.rowBytes(id, other)
            guard let theirs else {
                found.append("\(entry.name) \(id): is not in the others")
                return found.count < ReadModelLimits.namedDifferences
            }
            if !Self.areEqual(mine, theirs) {
                let columns = try store.differingColumns(mine, theirs.span.bytes)
                found.append("\(entry.name) \(id): differs in \(columns.joined(separator: ", "))")
            }
            return found.count < ReadModelLimits.namedDifferences
        }
        guard found.count < ReadModelLimits.namedDifferences else { return found }
        try store.eachRowBytes(other) { (id, _) throws(ReadModelError) in
            if try store.rowBytes(id, self) == nil {
                found.append("\(entry.name) \(id): is missing")
            }
            return found.count < ReadModelLimits.namedDifferences
        }
        return found
    }

    private static func areEqual(_ left: RawSpan, _ right: [UInt8]) -> Bool {
        left.withUnsafeBytes { $0.elementsEqual(right) }
    }
}
