extension Snapshot {
    /// Walks entries in order.
    ///
    /// - Parameters:
    ///   - database: one with byte keys.
    ///   - start: where to begin, inclusive; backward, at the last entry at or before it; nil = the
    ///     end that the direction begins at.
    ///   - prefix: what every key begins with; nil = all.
    ///   - direction: which way.
    ///   - visit: sees key and value; returns whether to go on.
    /// - Throws: what `visit` throws, or `LMDBError`.
    public func scan(
        _ database: Database,
        from start: Key? = nil,
        prefix: Key? = nil,
        direction: ScanDirection = .forward,
        _ visit: (RawSpan, RawSpan) throws -> Bool
    ) throws {
        let reads = try view(for: .cursorOpen)
        reads.check(database, .bytes)
        let loan = try cursors.lend(database, reads)
        defer { cursors.takeBack(loan) }
        let walk = Walk(cursor: loan.cursor)
        try walk.entries(from: start, prefix: prefix, direction: direction, visit)
    }

    /// Walks entries of a database with number keys in order.
    ///
    /// - Parameters:
    ///   - database: one with number keys.
    ///   - start: where to begin, inclusive; nil = the end that the direction begins at.
    ///   - direction: which way.
    ///   - visit: sees number and value; returns whether to go on.
    /// - Throws: what `visit` throws, or `LMDBError`.
    public func scan(
        _ database: Database,
        from start: UInt64? = nil,
        direction: ScanDirection = .forward,
        _ visit: (UInt64, RawSpan) throws -> Bool
    ) throws {
        let reads = try view(for: .cursorOpen)
        reads.check(database, .integer)
        let loan = try cursors.lend(database, reads)
        defer { cursors.takeBack(loan) }
        try Walk(cursor: loan.cursor).numbers(from: start, direction: direction, visit)
    }

    /// Finds the greatest number key; nil when the database is empty.
    public func lastIntegerKey(in database: Database) throws(LMDBError) -> UInt64? {
        let reads = try view(for: .cursorOpen)
        reads.check(database, .integer)
        let loan = try cursors.lend(database, reads)
        defer { cursors.takeBack(loan) }
        return try Walk(cursor: loan.cursor).lastNumber()
    }
}
