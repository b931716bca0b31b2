import CLMDB

extension WriteTransaction: Reading {
    /// Finds the value of a key; nil when there is none.
    ///
    /// Good until the next change.
    @_lifetime(borrow self)
    public borrowing func get(_ key: Key, in database: Database) throws(LMDBError) -> RawSpan? {
        checkThread()
        guard let bytes = try reads.get(key, in: database) else { return nil }
        return unsafe _overrideLifetime(RawSpan(_unsafeBytes: bytes), borrowing: self)
    }

    /// Finds the value of a number; nil when there is none.
    ///
    /// Good until the next change.
    @_lifetime(borrow self)
    public borrowing func get(_ key: UInt64, in database: Database) throws(LMDBError) -> RawSpan? {
        checkThread()
        guard let bytes = try reads.get(key, in: database) else { return nil }
        return unsafe _overrideLifetime(RawSpan(_unsafeBytes: bytes), borrowing: self)
    }

    /// Walks entries in order, with the changes so far; see `Snapshot.scan`.
    public borrowing func scan(
        _ database: Database,
        from start: Key? = nil,
        prefix: Key? = nil,
        direction: ScanDirection = .forward,
        _ visit: (RawSpan, RawSpan) throws -> Bool
    ) throws {
        checkThread()
        reads.check(database, .bytes)
        let cursor = try reads.openCursor(database)
        defer { mdb_cursor_close(cursor) }
        let walk = Walk(cursor: cursor)
        try walk.entries(from: start, prefix: prefix, direction: direction, visit)
    }

    /// Walks entries of a database with number keys in order, with the changes so far.
    public borrowing func scan(
        _ database: Database,
        from start: UInt64? = nil,
        direction: ScanDirection = .forward,
        _ visit: (UInt64, RawSpan) throws -> Bool
    ) throws {
        checkThread()
        reads.check(database, .integer)
        let cursor = try reads.openCursor(database)
        defer { mdb_cursor_close(cursor) }
        try Walk(cursor: cursor).numbers(from: start, direction: direction, visit)
    }

    /// Finds the greatest number key; nil when the database is empty.
    public borrowing func lastIntegerKey(in database: Database) throws(LMDBError) -> UInt64? {
        checkThread()
        reads.check(database, .integer)
        let cursor = try reads.openCursor(database)
        defer { mdb_cursor_close(cursor) }
        return try Walk(cursor: cursor).lastNumber()
    }

    /// Counts the entries of a database.
    ///
    /// O(1).
    public borrowing func entryCount(of database: Database) throws(LMDBError) -> Int {
        checkThread()
        return try reads.entryCount(of: database)
    }
}
