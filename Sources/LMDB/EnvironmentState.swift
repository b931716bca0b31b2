import Glibc

/// Is what an environment remembers beside liblmdb; guarded by the environment's mutex.
struct EnvironmentState {
    /// Databases by name.
    var databases: [String: Database] = [:]
    /// Set by `close`; new work is refused.
    var isClosed = false
    /// Why all work is refused.
    var failure: LMDBError?
    /// Thread of the open write transaction.
    var writer: pthread_t?
    /// Snapshots, transactions and calls that keep the files from being closed.
    var holdCount = 0
    /// Write transactions and calls that keep the map from growing.
    var busyCount = 0
    /// Snapshots that are being read from; they keep the map from growing too.
    var snapshots = SnapshotLedger()
    /// When the reader slots of dead processes were freed last.
    var readersCheckedAt = ContinuousClock.now
    /// Size of the file as far as it was grown ahead of use, in bytes; nil = not looked at yet.
    var grownByteCount: Int?
    /// Set when growing ahead failed, until the next reader check; commits then tell.
    var hasGrowthEnded = false
    private var isReleased = false

    /// Says whether the caller must close the files now: it is the last one, and only once.
    mutating func takeRelease() -> Bool {
        guard isClosed, holdCount == 0, !isReleased else { return false }
        isReleased = true
        return true
    }

    /// Says whether the reader slots are to be looked at now, and notes that they are; a growing
    /// that failed may be tried again too.
    mutating func takeReaderCheck(every interval: Duration) -> Bool {
        let now = ContinuousClock.now
        guard now - readersCheckedAt >= interval else { return false }
        readersCheckedAt = now
        hasGrowthEnded = false
        return true
    }

    /// Says why new work is refused; nil when it is welcome.
    var refusal: LMDBError.Code? {
        if isClosed { return .environmentClosed }
        return failure == nil ? nil : .environmentFailed
    }
}
