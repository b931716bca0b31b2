import HansardLog
import HansardRecords
import LMDB
import Synchronization

/// Holds the tables of one tenant: one LMDB environment, derived from the log and disposable.
///
/// Writes are not synced: a killed process loses nothing, a power cut may tear the files. So a mark
/// beside them says whether they were closed in order and in which boot they were last written;
/// where neither vouches for them, they are discarded and folded again from the log.
public final class ReadModel: Sendable {
    /// Holds the choices of whoever opens the tables.
    public struct Options: Sendable {
        /// Whether this process may write, and discard what cannot be trusted.
        public var isWriter = true
        /// Address space reserved, in bytes; the file grows only as needed.
        public var mapSize = 64 << 30
        /// Whether network and overlay file systems are allowed.
        public var allowsNetworkFileSystem = false
        /// Names this run of the machine; nil = as the kernel says.
        public var bootID: String?

        /// Makes the defaults.
        public init() {}
    }

    /// Folder of the environment.
    public let directory: String

    let options: Options
    let environment: Environment
    let stores: TableStores
    let ledger: LedgerStore
    let meta: MetaStore
    let mark: CleanMark
    /// Whether the mark vouches for more than this boot, so that the first write clears it.
    let isMarkedClean: Mutex<Bool>

    init(
        _ environment: Environment,
        _ meta: MetaStore,
        _ mark: CleanMark,
        options: Options,
        isMarkedClean: Bool
    ) throws(LMDBError) {
        directory = environment.path
        self.environment = environment
        self.options = options
        self.meta = meta
        self.mark = mark
        self.isMarkedClean = Mutex(isMarkedClean)
        ledger = try LedgerStore(environment)
        stores = try TableStores(environment)
    }

    /// Takes a consistent view of all tables.
    ///
    /// - Throws: `ReadModelError`.
    public func snapshot() throws(ReadModelError) -> ReadModelSnapshot {
        let source: Snapshot
        do throws(LMDBError) {
            source = try environment.snapshot()
        } catch {
            throw .storage(error)
        }
        return try ReadModelSnapshot(source, stores, ledger, meta)
    }

    /// Reads the last event folded.
    ///
    /// - Throws: `ReadModelError`.
    public func checkpoint() throws(ReadModelError) -> Checkpoint {
        let snapshot = try snapshot()
        return try meta.checkpoint(in: snapshot.source)
    }

    /// Reads how many bytes of the file are in use.
    ///
    /// - Throws: `ReadModelError`.
    public func usedByteCount() throws(ReadModelError) -> Int {
        do throws(LMDBError) {
            return try environment.usage().usedByteCount
        } catch {
            throw .storage(error)
        }
    }
}
