import CLMDB
import Glibc
import Synchronization

extension Environment {
    /// Runs a body in a write transaction: commits when it returns, aborts when it throws.
    ///
    /// The body runs on the calling thread, after the write transaction before has ended.
    ///
    /// - Throws: what the body throws, or `LMDBError`; nothing is changed then.
    @inlinable
    public func write<R>(_ body: (inout WriteTransaction) throws -> R) throws -> R {
        var transaction = try beginWrite()
        let result = try body(&transaction)
        try transaction.commit()
        return result
    }

    /// Begins a write transaction, waiting for the one before; bound to this thread.
    ///
    /// - Precondition: this thread has no write transaction of this environment.
    /// - Throws: `LMDBError`: `environmentClosed`, `environmentFailed`, `panic`, …
    public func beginWrite() throws(LMDBError) -> WriteTransaction {
        let transaction = WriteTransaction(self, try beginWriting())
        if options.growthByteCount > 0 { try growAhead() }
        return transaction
    }

    /// Takes a consistent view; keep it short, and use it on one thread at a time.
    ///
    /// - Throws: `LMDBError`: `readersFull`, `environmentClosed`, `environmentFailed`, …
    public func snapshot() throws(LMDBError) -> Snapshot {
        try Snapshot(self)
    }

    /// Measures for how long the oldest open snapshot of this process has been read from.
    public var oldestSnapshotAge: Duration? {
        let now = ContinuousClock.now
        return state.withLock { $0.snapshots.oldestAge(now) }
    }

    /// Longest time that any ended snapshot of this process was read from.
    public var longestSnapshotAge: Duration { state.withLock { $0.snapshots.longestAge } }

    func beginWriting() throws(LMDBError) -> OpaquePointer {
        let thread = pthread_self()
        var isCheckDue = false
        try enter { state in
            isCheckDue = state.takeReaderCheck(every: options.readerCheckInterval)
            precondition(
                state.writer.map { pthread_equal($0, thread) == 0 } ?? true,
                "a write transaction of \(path) is open on this thread already: a second one "
                    + "would wait for it for ever"
            )
        }
        do throws(LMDBError) {
            if isCheckDue { try checkReaders() }
            let transaction = try beginTransaction(0)
            state.withLock { $0.writer = thread }
            return transaction
        } catch {
            leave()
            throw error
        }
    }

    /// Begins a transaction of liblmdb; the caller has entered or noted a snapshot.
    func beginTransaction(_ flags: UInt32) throws(LMDBError) -> OpaquePointer {
        var begun: OpaquePointer?
        let pointer = pointer
        try retrying(.txnBegin) { mdb_txn_begin(pointer, nil, flags, &begun) }
        guard let begun else { throw LMDBError(ENOMEM, .txnBegin) }
        return begun
    }

    /// Calls again, once, after the reader slots of dead processes were freed, or after the larger
    /// map of another process was taken over.
    func retrying(_ call: LMDBCall, _ body: () -> Int32) throws(LMDBError) {
        var code = run(call, body)
        if code == MDB_READERS_FULL {
            try checkReaders()
            code = run(call, body)
        } else if code == MDB_MAP_RESIZED, try adoptMapSize() {
            code = run(call, body)
        }
        if code != 0 { throw noted(LMDBError(code, call)) }
    }

    /// Ends the bookkeeping of a write transaction; called before liblmdb lets the next one go.
    func endWriting() {
        state.withLock { $0.writer = nil }
    }

    /// Counts a piece of work, so that the environment is neither closed nor moved under it.
    func enter(_ body: (inout EnvironmentState) -> Void = { _ in }) throws(LMDBError) {
        checkProcess()
        let refusal = state.withLock { state -> LMDBError.Code? in
            if let refusal = state.refusal { return refusal }
            body(&state)
            state.holdCount += 1
            state.busyCount += 1
            return nil
        }
        if let refusal { throw refused(refusal) }
    }

    /// Ends what `enter` began.
    func leave() {
        let isLast = state.withLock { state in
            state.holdCount -= 1
            state.busyCount -= 1
            return state.takeRelease()
        }
        if isLast { release() }
    }

    /// Makes the error of a refusal; it names the call that made the environment fail.
    func refused(_ code: LMDBError.Code) -> LMDBError {
        LMDBError(code: code, call: failure?.call ?? LMDBCall.envOpen.rawValue)
    }

    func checkProcess() {
        precondition(
            getpid() == processID,
            "an LMDB environment does not survive fork(): open it in the child, or posix_spawn"
        )
    }

    /// Runs a call, and refuses all later work when it leaves the files in doubt.
    @inline(__always)
    func noting(_ call: LMDBCall, _ body: () -> Int32) throws(LMDBError) {
        let code = run(call, body)
        if code != 0 { throw noted(LMDBError(code, call)) }
    }

    /// Remembers an error that leaves the files in doubt.
    ///
    /// Pages that find room for a part of them only are answered with `EIO` by liblmdb. On a full
    /// disk that is `noSpace`: no page of a transaction that failed is part of the committed state,
    /// and a meta page that could not be written answers `panic` from then on.
    func noted(_ failed: LMDBError) -> LMDBError {
        var error = failed
        if error.isWriteError, let free = FileSystem.availableByteCount(path),
            free < Limits.fullDiskByteCount
        {
            error = LMDBError(code: .noSpace, call: error.call)
        }
        if error.leavesFilesInDoubt {
            state.withLock { [error] in $0.failure = $0.failure ?? error }
        }
        return error
    }
}
