import CLMDB
import Glibc

/// Reads out of one transaction; shared by snapshots and write transactions.
///
/// Safety: the buffers lie in pages that stay as they are until the transaction ends or writes;
/// the callers bind them to the transaction's lifetime. Keys are lent to C for one call, which
/// does not write to them.
struct Reads {
    let transaction: OpaquePointer
    /// Number of the environment.
    let environment: UInt64

    func get(_ key: Key, in database: Database) throws(LMDBError) -> UnsafeRawBufferPointer? {
        check(database, .bytes)
        var found = MDB_val()
        let code = key.withBytes { bytes in
            var wanted = MDB_val(bytes)
            return run(.get) { mdb_get(transaction, database.handle, &wanted, &found) }
        }
        return try result(code, found)
    }

    func get(_ key: UInt64, in database: Database) throws(LMDBError) -> UnsafeRawBufferPointer? {
        check(database, .integer)
        var found = MDB_val()
        var number = key
        let code = withUnsafeMutableBytes(of: &number) { bytes in
            var wanted = MDB_val(mv_size: 8, mv_data: bytes.baseAddress)
            return run(.get) { mdb_get(transaction, database.handle, &wanted, &found) }
        }
        return try result(code, found)
    }

    func entryCount(of database: Database) throws(LMDBError) -> Int {
        check(database, database.keys)
        var stat = MDB_stat()
        try checked(.stat) { mdb_stat(transaction, database.handle, &stat) }
        return Int(stat.ms_entries)
    }

    /// Opens a cursor; the caller closes it.
    func openCursor(_ database: Database) throws(LMDBError) -> OpaquePointer {
        var opened: OpaquePointer?
        try checked(.cursorOpen) { mdb_cursor_open(transaction, database.handle, &opened) }
        guard let opened else { throw LMDBError(ENOMEM, .cursorOpen) }
        return opened
    }

    /// Traps when a database is of another environment, or has other keys.
    @inline(__always)
    func check(_ database: Database, _ keys: KeyOrder) {
        precondition(database.environment == environment, "a database of another environment")
        precondition(database.keys == keys, "a key of the wrong kind for this database")
    }

    @inline(__always)
    private func result(
        _ code: Int32,
        _ found: MDB_val
    ) throws(LMDBError) -> UnsafeRawBufferPointer? {
        if code == MDB_NOTFOUND { return nil }
        guard code == 0 else { throw LMDBError(code, .get) }
        return UnsafeRawBufferPointer(start: found.mv_data, count: found.mv_size)
    }
}

extension MDB_val {
    /// Lends bytes to a call that only reads them.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer) {
        self.init(
            mv_size: bytes.count,
            mv_data: UnsafeMutableRawPointer(mutating: bytes.baseAddress)
        )
    }
}
