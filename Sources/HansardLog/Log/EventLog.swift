import HansardRecords
import LMDB
import Synchronization

/// Is the log of a tenant: what happened, in order, only ever appended to.
///
/// It knows bytes, not what they mean.
///
/// It lies in the environment `log/`, fully synced: an append that returned survives a power cut.
/// ```
/// DATABASE  KEY                VALUE
/// events    position, UInt64   a record, see RecordReader; 1, 2, 3 … without a gap
/// hashes    block, UInt64      up to 31 leaf hashes, see HashBlock
/// meta      "format"           1, one byte
/// meta      "tenant"           the tenant's name, UTF-8
/// meta      "created"          microseconds since 1970-01-01 UTC, little-endian Int64
/// meta      "frontier"         right edge of the tree, see TreeFrontier
/// meta      "clean"            1 = closed properly, 0 = written to since; one byte
/// ```
/// A record, its hash and the frontier change in one transaction. Only the tenant's one engine
/// opens a log for writing, from one thread at a time; readers of other processes open it beside.
public final class EventLog: Sendable {
    /// Name of the tenant whose log it is.
    public let tenant: String
    /// Whether the log was closed properly before it was opened; nothing depends on it.
    public let wasClosedProperly: Bool

    let environment: Environment
    let databases: LogDatabases
    let keys: KeyStore
    let options: StorageOptions
    let writing: Mutex<AppendScratch>
    let latest: Mutex<LoadedHead>
    let followers = LogFollowers()

    init(
        tenant: String,
        environment: Environment,
        databases: LogDatabases,
        keys: KeyStore,
        options: StorageOptions,
        loaded: LoadedHead,
        wasClosedProperly: Bool
    ) {
        self.tenant = tenant
        self.environment = environment
        self.databases = databases
        self.keys = keys
        self.options = options
        self.wasClosedProperly = wasClosedProperly
        writing = Mutex(AppendScratch(isMarkedClean: wasClosedProperly))
        latest = Mutex(loaded)
    }

    /// End of the log: what is committed.
    ///
    /// A reader looks for what the writer's process appended; when it cannot look, this is the last
    /// head it saw (`refresh` throws instead).
    public var head: LogHead {
        guard options.access == .reader else { return latest.withLock { $0.head } }
        do throws(LogError) {
            return try refresh()
        } catch {
            return latest.withLock { $0.head }
        }
    }

    /// Looks for what another process appended.
    ///
    /// - Returns: the newest head.
    /// - Throws: `LogError.storage`, `LogError.corrupt`.
    @discardableResult
    public func refresh() throws(LogError) -> LogHead {
        let snapshot = try view()
        let transactionID = snapshot.transactionID
        let known = latest.withLock { $0 }
        guard known.transactionID != transactionID, options.access == .reader else {
            return known.head
        }
        let loaded = try LoadedHead.load(snapshot, databases, path: environment.path)
        return latest.withLock { latest in
            if loaded.transactionID > latest.transactionID { latest = loaded }
            return latest.head
        }
    }

    /// Number of the log's last transaction, also of other processes: it changes with each append.
    public func dataVersion() throws(LogError) -> Int { try view().transactionID }

    /// Bytes of the file that are in use; the file itself grows ahead of that.
    public func usedByteCount() throws(LogError) -> Int {
        try storing { () throws(LMDBError) in try environment.usage().usedByteCount }
    }

    /// Closes the log and its keys; a second call does nothing.
    ///
    /// Whoever follows is told the end.
    ///
    /// A writer leaves the mark that the log was closed properly; without it nothing is lost.
    public func close() {
        followers.close()
        writing.withLock { scratch in
            if options.access == .writer, !scratch.isMarkedClean, environment.failure == nil {
                do throws(LMDBError) {
                    var transaction = try environment.beginWrite()
                    try transaction.put(LogDatabases.clean, [1], in: databases.meta)
                    try transaction.commit()
                    scratch.isMarkedClean = true
                } catch {
                    // The mark is a comfort: a log that cannot take it reads as not closed
                    // properly.
                    scratch.isMarkedClean = false
                }
            }
        }
        environment.close()
        keys.close()
    }

    /// Takes a view of the log.
    func view() throws(LogError) -> Snapshot {
        try storing { () throws(LMDBError) in try environment.snapshot() }
    }
}

/// Runs a body that asks LMDB, and says in the log's words what failed.
func storing<R>(_ body: () throws(LMDBError) -> R) throws(LogError) -> R {
    do throws(LMDBError) {
        return try body()
    } catch {
        throw .storage(error)
    }
}
