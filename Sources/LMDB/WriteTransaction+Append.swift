import CLMDB

extension WriteTransaction {
    /// Puts an entry at the end.
    ///
    /// Appending fills pages whole and skips the search for the place.
    ///
    /// - Throws: `LMDBError`: `keyExists` when the number is not greater than all others.
    ///   Source: lmdb.h, `MDB_APPEND`.
    public mutating func append(
        _ key: UInt64,
        _ value: RawSpan,
        in database: Database
    ) throws(LMDBError) {
        var number = key
        let cursor = try beginAppend(database, .integer, 8 + value.byteCount)
        let code = value.withUnsafeBytes { source in
            withUnsafeMutableBytes(of: &number) { bytes in
                var wanted = MDB_val(mv_size: 8, mv_data: bytes.baseAddress)
                var stored = MDB_val(source)
                return run(.cursorPut) {
                    mdb_cursor_put(cursor, &wanted, &stored, UInt32(MDB_APPEND))
                }
            }
        }
        if code != 0 { throw endAppend(code, database) }
    }

    /// Puts an entry of bytes at the end; its number must be greater than all others.
    public mutating func append(
        _ key: UInt64,
        _ value: [UInt8],
        in database: Database
    ) throws(LMDBError) {
        try append(key, value.span.bytes, in: database)
    }

    /// Puts an entry at the end.
    ///
    /// - Throws: `LMDBError`: `keyExists` when the key is not greater than all others.
    public mutating func append(
        _ key: Key,
        _ value: RawSpan,
        in database: Database
    ) throws(LMDBError) {
        let cursor = try beginAppend(database, .bytes, key.count + value.byteCount)
        let code = value.withUnsafeBytes { source in
            key.withBytes { bytes in
                var wanted = MDB_val(bytes)
                var stored = MDB_val(source)
                return run(.cursorPut) {
                    mdb_cursor_put(cursor, &wanted, &stored, UInt32(MDB_APPEND))
                }
            }
        }
        if code != 0 { throw endAppend(code, database) }
    }

    /// Puts an entry of bytes at the end; its key must be greater than all others.
    public mutating func append(
        _ key: Key,
        _ value: [UInt8],
        in database: Database
    ) throws(LMDBError) {
        try append(key, value.span.bytes, in: database)
    }

    /// Puts an entry at the end whose value the body fills in place, without a copy.
    ///
    /// - Parameters:
    ///   - key: number greater than all others.
    ///   - byteCount: size of the value.
    ///   - database: one with number keys.
    ///   - fill: fills exactly that many bytes; they hold rubbish before.
    /// - Throws: `LMDBError`: `keyExists`, `mapFull`, …
    public mutating func appendReserving(
        _ key: UInt64,
        byteCount: Int,
        in database: Database,
        fill: (UnsafeMutableRawBufferPointer) -> Void
    ) throws(LMDBError) {
        var number = key
        var value = MDB_val(mv_size: byteCount, mv_data: nil)
        let cursor = try beginAppend(database, .integer, 8 + byteCount)
        let flags = UInt32(MDB_APPEND) | UInt32(MDB_RESERVE)
        let code = withUnsafeMutableBytes(of: &number) { bytes in
            var wanted = MDB_val(mv_size: 8, mv_data: bytes.baseAddress)
            return run(.cursorPut) { mdb_cursor_put(cursor, &wanted, &value, flags) }
        }
        if code != 0 { throw endAppend(code, database) }
        fill(UnsafeMutableRawBufferPointer(start: value.mv_data, count: value.mv_size))
    }

    @inline(__always)
    private mutating func beginAppend(
        _ database: Database,
        _ keys: KeyOrder,
        _ byteCount: Int
    ) throws(LMDBError) -> OpaquePointer {
        checkThread()
        reads.check(database, keys)
        putCount &+= 1
        putByteCount &+= byteCount
        return try appendCursors.cursor(database, reads)
    }

    /// Drops a cursor whose append failed: where it stands is not known.
    @inline(never)
    private mutating func endAppend(_ code: Int32, _ database: Database) -> LMDBError {
        appendCursors.drop(database)
        return environment.noted(LMDBError(code, .cursorPut))
    }
}
