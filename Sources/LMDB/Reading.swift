/// Reads entries of databases: what snapshots and write transactions have in common.
///
/// Use it through generics (`some Reading`), so that calls are direct. A span is good until the
/// transaction ends, writes, is reset or renewed; copy what must live longer.
public protocol Reading: ~Copyable {
    /// Finds the value of a key; nil when there is none.
    @_lifetime(borrow self)
    borrowing func get(_ key: Key, in database: Database) throws(LMDBError) -> RawSpan?

    /// Finds the value of a number; nil when there is none.
    @_lifetime(borrow self)
    borrowing func get(_ key: UInt64, in database: Database) throws(LMDBError) -> RawSpan?

    /// Walks the entries with a prefix, in order.
    borrowing func scan(
        _ database: Database,
        from start: Key?,
        prefix: Key?,
        direction: ScanDirection,
        _ visit: (RawSpan, RawSpan) throws -> Bool
    ) throws

    /// Walks the entries of a database with number keys, in order.
    borrowing func scan(
        _ database: Database,
        from start: UInt64?,
        direction: ScanDirection,
        _ visit: (UInt64, RawSpan) throws -> Bool
    ) throws

    /// Finds the greatest number key; nil when the database is empty.
    borrowing func lastIntegerKey(in database: Database) throws(LMDBError) -> UInt64?

    /// Counts the entries of a database. O(1).
    borrowing func entryCount(of database: Database) throws(LMDBError) -> Int
}

extension Reading where Self: ~Copyable {
    /// Lends the value of a key to a body; nil when there is none.
    ///
    /// - Throws: `LMDBError`, of the body or of the read.
    @inlinable
    public borrowing func withValue<R>(
        of key: Key,
        in database: Database,
        _ body: (RawSpan) throws(LMDBError) -> R
    ) throws(LMDBError) -> R? {
        guard let value = try get(key, in: database) else { return nil }
        return try body(value)
    }

    /// Lends the value of a number to a body; nil when there is none.
    ///
    /// - Throws: `LMDBError`, of the body or of the read.
    @inlinable
    public borrowing func withValue<R>(
        of key: UInt64,
        in database: Database,
        _ body: (RawSpan) throws(LMDBError) -> R
    ) throws(LMDBError) -> R? {
        guard let value = try get(key, in: database) else { return nil }
        return try body(value)
    }

    /// Says whether there is an entry with a key.
    @inlinable
    public borrowing func contains(_ key: Key, in database: Database) throws(LMDBError) -> Bool {
        try get(key, in: database) != nil
    }

    /// Says whether there is an entry with a number.
    @inlinable
    public borrowing func contains(_ key: UInt64, in database: Database) throws(LMDBError) -> Bool {
        try get(key, in: database) != nil
    }
}
