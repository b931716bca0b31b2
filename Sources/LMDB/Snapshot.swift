import CLMDB
import Glibc
import Synchronization

/// Is a consistent view of an environment: a read transaction, used by one thread at a time.
///
/// While it is read from, the pages it sees cannot be used again and the file grows: keep it short,
/// never across `await`, or `reset` it between uses. A span that `get` gave is good until `reset`,
/// `renew` or the end of the snapshot; the compiler sees only the last of these.
public final class Snapshot: Reading {
    /// Environment that is read.
    public let environment: Environment

    private let reads: Reads
    var cursors = CursorCache()
    private var ledgerNumber: Int?

    init(_ environment: Environment) throws(LMDBError) {
        environment.checkProcess()
        let number = try environment.noteSnapshot(isNew: true)
        let transaction: OpaquePointer
        do throws(LMDBError) {
            transaction = try environment.beginTransaction(UInt32(MDB_RDONLY))
        } catch {
            environment.forgetSnapshot(number, isLast: true)
            throw error
        }
        self.environment = environment
        reads = Reads(transaction: transaction, environment: environment.number)
        ledgerNumber = number
    }

    deinit {
        // In a child made by fork the reader slot is the parent's.
        guard getpid() == environment.processID else { return }
        cursors.closeAll()
        mdb_txn_abort(reads.transaction)
        environment.forgetSnapshot(ledgerNumber, isLast: true)
    }

    /// Lets go of the view but keeps the reader slot; `renew` before the next read.
    ///
    /// - Precondition: no scan of this snapshot is going on.
    public func reset() {
        environment.checkProcess()
        precondition(cursors.lentCount == 0, "a snapshot cannot be reset inside of its own scan")
        guard let number = ledgerNumber else { return }
        mdb_txn_reset(reads.transaction)
        environment.forgetSnapshot(number, isLast: false)
        ledgerNumber = nil
    }

    /// Takes the newest view.
    ///
    /// - Precondition: no scan of this snapshot is going on.
    /// - Throws: `LMDBError`; the snapshot stays reset then, and `renew` may be tried again.
    public func renew() throws(LMDBError) {
        reset()
        let number = try environment.noteSnapshot(isNew: false)
        let transaction = reads.transaction
        do throws(LMDBError) {
            try environment.retrying(.txnRenew) { mdb_txn_renew(transaction) }
        } catch {
            environment.forgetSnapshot(number, isLast: false)
            throw error
        }
        cursors.noteRenewal()
        ledgerNumber = number
    }

    /// Gives the open view; liblmdb answers `EINVAL` for one that was reset.
    ///
    /// - Throws: `LMDBError`: `badTransaction` after `reset`.
    @inline(__always)
    func view(for call: LMDBCall) throws(LMDBError) -> Reads {
        guard ledgerNumber != nil else { throw LMDBError(MDB_BAD_TXN, call) }
        return reads
    }

    /// Number of the write transaction whose result is seen.
    public var transactionID: Int { Int(mdb_txn_id(reads.transaction)) }

    /// Finds the value of a key; nil when there is none.
    ///
    /// - Throws: `LMDBError`: `badTransaction` after `reset`.
    @_lifetime(borrow self)
    public func get(_ key: Key, in database: Database) throws(LMDBError) -> RawSpan? {
        guard let bytes = try view(for: .get).get(key, in: database) else { return nil }
        return unsafe _overrideLifetime(RawSpan(_unsafeBytes: bytes), borrowing: self)
    }

    /// Finds the value of a number; nil when there is none.
    ///
    /// - Throws: `LMDBError`: `badTransaction` after `reset`.
    @_lifetime(borrow self)
    public func get(_ key: UInt64, in database: Database) throws(LMDBError) -> RawSpan? {
        guard let bytes = try view(for: .get).get(key, in: database) else { return nil }
        return unsafe _overrideLifetime(RawSpan(_unsafeBytes: bytes), borrowing: self)
    }

    /// Counts the entries of a database.
    ///
    /// O(1).
    public func entryCount(of database: Database) throws(LMDBError) -> Int {
        try view(for: .stat).entryCount(of: database)
    }
}

extension Environment {
    /// Notes that a view begins; a new snapshot also holds the files open.
    ///
    /// - Returns: its number in the ledger.
    func noteSnapshot(isNew: Bool) throws(LMDBError) -> Int {
        let now = ContinuousClock.now
        var refusal: LMDBError.Code?
        let number = state.withLock { state -> Int in
            refusal = state.refusal
            if refusal != nil { return 0 }
            if isNew { state.holdCount += 1 }
            return state.snapshots.begin(now)
        }
        if let refusal { throw refused(refusal) }
        return number
    }

    /// Notes that a view has ended; the last one of a snapshot lets go of the files.
    func forgetSnapshot(_ number: Int?, isLast: Bool) {
        let now = ContinuousClock.now
        let isRelease = state.withLock { state in
            if let number { state.snapshots.end(number, now) }
            if isLast { state.holdCount -= 1 }
            return state.takeRelease()
        }
        if isRelease { release() }
    }
}
