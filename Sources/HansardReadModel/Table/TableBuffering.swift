import LMDB

/// Is a buffer of any table, for what happens to all of them alike.
protocol TableBuffering: AnyObject {
    /// Forgets all rows and reads from a snapshot from now on.
    func reset(_ snapshot: ReadModelSnapshot?)
    /// Lets the buffer take part in the scopes of a write set.
    func follow(_ scopes: OpenScopes, place: Int)
    /// Closes the innermost scope and keeps what it changed.
    func keepScope()
    /// Closes the innermost scope and undoes what it changed.
    func dropScope()
    /// Puts what changed into a transaction.
    func write(
        _ stores: TableStores,
        into transaction: inout WriteTransaction,
        _ ledger: LedgerStore
    ) throws
}

extension TableBuffer: TableBuffering where Row: StoredRow {
    func reset(_ snapshot: ReadModelSnapshot?) {
        reset(snapshot?.source, snapshot.map { Row.store(in: $0.stores) }, snapshot?.ledger)
    }

    func write(
        _ stores: TableStores,
        into transaction: inout WriteTransaction,
        _ ledger: LedgerStore
    ) throws {
        try write(Row.store(in: stores), into: &transaction, ledger)
    }
}
