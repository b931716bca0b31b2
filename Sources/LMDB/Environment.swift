import CLMDB
import Glibc
import Synchronization

/// Is one LMDB environment: a folder with `data.mdb` and `lock.mdb`.
///
/// It is opened read-write even to read (ITS 10212), with reader slots that belong to transactions
/// and not to threads (`MDB_NOTLS`), and at most once in a process.
///
/// What goes wrong when it is misused, and what happens here:
/// ```
/// MISUSE                                              ANSWER
/// opened twice in a process                           EnvironmentError.alreadyOpen
/// used after fork() in the child                      traps
/// second write transaction on the same thread         traps (it would wait for itself)
/// write transaction used or ended on another thread   traps (the next one would hang for ever)
/// a Key for number keys, or the other way round       traps
/// a Database of another environment                   traps
/// snapshot reset or renewed inside of its own scan    traps
/// read from a snapshot that was reset                 LMDBError.badTransaction
/// work after close()                                  LMDBError.environmentClosed
/// work after a failed sync or MDB_PANIC               LMDBError.environmentFailed
/// map grown while transactions are open               LMDBError.busy
/// map grown beyond the address space of the process   LMDBError.noMemory
/// a snapshot kept for long                            the file grows; see oldestSnapshotAge
/// a snapshot used by two threads at once              not noticed: undefined
/// lock.mdb opened, copied or checksummed by others    not noticed: the locks are lost
/// ```
/// **After a failed sync or `MDB_PANIC`** the files may differ from what liblmdb believes. The
/// environment then refuses all work; snapshots that are open may be read to their end. Close it,
/// open it again, and verify the content before use; never just try again. A commit that finds the
/// disk full (`noSpace`) changed nothing and leaves the environment usable.
public final class Environment: Sendable {
    /// Folder of the environment.
    public let path: String
    /// Choices it was opened with.
    public let options: Options

    // Safety: the pointer is set once; liblmdb allows all threads to use an environment, and it is
    // closed only when the last transaction has ended (`EnvironmentState.holdCount`).
    nonisolated(unsafe) let pointer: OpaquePointer
    let identity: FileIdentity
    let number: UInt64
    let processID = getpid()
    let state = Mutex(EnvironmentState())

    private static let lastNumber = Atomic<UInt64>(0)

    init(
        path: String,
        identity: FileIdentity,
        options: Options,
        pointer: OpaquePointer
    ) {
        self.path = path
        self.identity = identity
        self.options = options
        self.pointer = pointer
        number = Self.lastNumber.wrappingAdd(1, ordering: .relaxed).newValue
    }

    deinit { close() }

    /// Closes the environment; a second call does nothing.
    ///
    /// New work is refused at once. The files are let go when the last snapshot and transaction
    /// of this process has ended, so end them first; until then the folder counts as open.
    public func close() {
        let isLast = state.withLock { state in
            state.isClosed = true
            return state.takeRelease()
        }
        if isLast { release() }
    }

    /// Says why the environment refuses all work; nil while it does not.
    public var failure: LMDBError? { state.withLock { $0.failure } }

    /// Gives files and registry entry back.
    ///
    /// In a child made by fork they are the parent's.
    func release() {
        guard getpid() == processID else { return }
        mdb_env_close(pointer)
        Registry.release(identity)
    }
}
