import CLMDB

extension WriteTransaction {
    /// Takes an entry away.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    public mutating func delete(_ key: Key, in database: Database) throws(LMDBError) -> Bool {
        checkThread()
        reads.check(database, .bytes)
        appendCursors.drop(database)
        deleteCount &+= 1
        let transaction = reads.transaction
        let code = key.withBytes { bytes in
            var wanted = MDB_val(bytes)
            return run(.delete) { mdb_del(transaction, database.handle, &wanted, nil) }
        }
        return try wasDeleted(code)
    }

    /// Takes the entry of a number away.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    public mutating func delete(_ key: UInt64, in database: Database) throws(LMDBError) -> Bool {
        checkThread()
        reads.check(database, .integer)
        appendCursors.drop(database)
        deleteCount &+= 1
        let transaction = reads.transaction
        var number = key
        let code = withUnsafeMutableBytes(of: &number) { bytes in
            var wanted = MDB_val(mv_size: 8, mv_data: bytes.baseAddress)
            return run(.delete) { mdb_del(transaction, database.handle, &wanted, nil) }
        }
        return try wasDeleted(code)
    }

    private func wasDeleted(_ code: Int32) throws(LMDBError) -> Bool {
        if code == MDB_NOTFOUND { return false }
        guard code == 0 else { throw environment.noted(LMDBError(code, .delete)) }
        return true
    }
}
