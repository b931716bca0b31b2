import CLMDB
import Glibc

/// Is the one write transaction of an environment, bound to the thread that began it.
///
/// `commit` uses it up; one that is not committed is aborted at its end. A crash before `commit`
/// returns leaves the environment as it was, or as committed, nothing between. After a put failed
/// with `mapFull` or `noSpace`, only an abort is left: `commit` answers `badTransaction`.
public struct WriteTransaction: ~Copyable {
    private var handle: OpaquePointer?
    let environment: Environment
    let thread: pthread_t
    let reads: Reads
    var appendCursors = AppendCursors()
    /// Number of puts and appends so far.
    public internal(set) var putCount = 0
    /// Number of deletes so far; they change pages as puts do.
    var deleteCount = 0
    /// Bytes of keys and values put so far.
    public internal(set) var putByteCount = 0

    init(_ environment: Environment, _ handle: OpaquePointer) {
        self.handle = handle
        self.environment = environment
        thread = pthread_self()
        reads = Reads(transaction: handle, environment: environment.number)
    }

    deinit {
        // In a child made by fork the transaction is the parent's.
        guard let handle, getpid() == environment.processID else { return }
        checkThread()
        environment.endWriting()
        mdb_txn_abort(handle)
        environment.leave()
    }

    /// Says whether the transaction should be committed and a new one begun, so that no changed
    /// page spills to disk early: such pages leak (ITS 9155).
    public var shouldSplit: Bool {
        putCount + deleteCount >= Limits.putsPerTransaction
            || putByteCount >= Limits.bytesPerTransaction
    }

    /// Makes all changes visible, and durable as the environment promises; uses the transaction up.
    ///
    /// - Throws: `LMDBError`; nothing is changed then. After anything but a full disk the files are
    ///   in doubt and the environment refuses all work until it is opened again.
    public consuming func commit() throws(LMDBError) {
        environment.checkProcess()
        checkThread()
        let environment = environment
        let transaction = pointer
        handle = nil
        environment.endWriting()
        defer { environment.leave() }
        var isReached = false
        let code = run(.txnCommit) {
            isReached = true
            return mdb_txn_commit(transaction)
        }
        if !isReached { mdb_txn_abort(transaction) }
        if code != 0 { throw environment.noted(LMDBError(code, .txnCommit)) }
    }

    /// Takes all changes back; the same as leaving the transaction without `commit`.
    public consuming func abort() {}

    var pointer: OpaquePointer {
        guard let handle else { preconditionFailure("the transaction is over") }
        return handle
    }

    @inline(__always)
    func checkThread() {
        precondition(
            pthread_equal(thread, pthread_self()) != 0,
            "a write transaction belongs to the thread that began it"
        )
    }
}
