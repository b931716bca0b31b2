import CLMDB

extension WriteTransaction {
    /// Puts an entry, replacing one with the same key.
    ///
    /// - Throws: `LMDBError`: `badSize` for an empty key, `mapFull`, …
    public mutating func put(
        _ key: Key,
        _ value: RawSpan,
        in database: Database
    ) throws(LMDBError) {
        begin(database, .bytes, key.count + value.byteCount)
        let transaction = reads.transaction
        let code = value.withUnsafeBytes { source in
            key.withBytes { bytes in
                var wanted = MDB_val(bytes)
                var stored = MDB_val(source)
                return run(.put) {
                    mdb_put(transaction, database.handle, &wanted, &stored, 0)
                }
            }
        }
        if code != 0 { throw environment.noted(LMDBError(code, .put)) }
    }

    /// Puts an entry of bytes, replacing one with the same key.
    public mutating func put(
        _ key: Key,
        _ value: [UInt8],
        in database: Database
    ) throws(LMDBError) {
        try put(key, value.span.bytes, in: database)
    }

    /// Puts an entry under a number, replacing one with the same number.
    ///
    /// - Throws: `LMDBError`: `mapFull`, …
    public mutating func put(
        _ key: UInt64,
        _ value: RawSpan,
        in database: Database
    ) throws(LMDBError) {
        begin(database, .integer, 8 + value.byteCount)
        let transaction = reads.transaction
        var number = key
        let code = value.withUnsafeBytes { source in
            withUnsafeMutableBytes(of: &number) { bytes in
                var wanted = MDB_val(mv_size: 8, mv_data: bytes.baseAddress)
                var stored = MDB_val(source)
                return run(.put) {
                    mdb_put(transaction, database.handle, &wanted, &stored, 0)
                }
            }
        }
        if code != 0 { throw environment.noted(LMDBError(code, .put)) }
    }

    /// Puts an entry of bytes under a number, replacing one with the same number.
    public mutating func put(
        _ key: UInt64,
        _ value: [UInt8],
        in database: Database
    ) throws(LMDBError) {
        try put(key, value.span.bytes, in: database)
    }

    /// Puts an entry whose value the body fills in place, without a copy.
    ///
    /// - Parameters:
    ///   - key: replaces the entry with the same key.
    ///   - byteCount: size of the value.
    ///   - database: one with byte keys.
    ///   - fill: fills exactly that many bytes; they hold rubbish before.
    /// - Throws: `LMDBError`: `mapFull`, …
    public mutating func putReserving(
        _ key: Key,
        byteCount: Int,
        in database: Database,
        fill: (UnsafeMutableRawBufferPointer) -> Void
    ) throws(LMDBError) {
        begin(database, .bytes, key.count + byteCount)
        let transaction = reads.transaction
        var value = MDB_val(mv_size: byteCount, mv_data: nil)
        let code = key.withBytes { bytes in
            var wanted = MDB_val(bytes)
            return run(.put) {
                mdb_put(transaction, database.handle, &wanted, &value, UInt32(MDB_RESERVE))
            }
        }
        if code != 0 { throw environment.noted(LMDBError(code, .put)) }
        fill(UnsafeMutableRawBufferPointer(start: value.mv_data, count: value.mv_size))
    }

    /// Puts an entry under a number whose value the body fills in place; see above.
    public mutating func putReserving(
        _ key: UInt64,
        byteCount: Int,
        in database: Database,
        fill: (UnsafeMutableRawBufferPointer) -> Void
    ) throws(LMDBError) {
        begin(database, .integer, 8 + byteCount)
        let transaction = reads.transaction
        var value = MDB_val(mv_size: byteCount, mv_data: nil)
        var number = key
        let code = withUnsafeMutableBytes(of: &number) { bytes in
            var wanted = MDB_val(mv_size: 8, mv_data: bytes.baseAddress)
            return run(.put) {
                mdb_put(transaction, database.handle, &wanted, &value, UInt32(MDB_RESERVE))
            }
        }
        if code != 0 { throw environment.noted(LMDBError(code, .put)) }
        fill(UnsafeMutableRawBufferPointer(start: value.mv_data, count: value.mv_size))
    }

    /// Checks thread and database, counts, and drops the cursor that the change may mislead.
    @inline(__always)
    private mutating func begin(_ database: Database, _ keys: KeyOrder, _ byteCount: Int) {
        checkThread()
        reads.check(database, keys)
        appendCursors.drop(database)
        putCount &+= 1
        putByteCount &+= byteCount
    }
}
