import Crypto
import LMDB
import Synchronization

/// Holds the keys of a tenant in the environment `keys/`, fully synced: one for each customer, the
/// tenant's own, and the one that look-up digests are made with; all wrapped by the master key.
///
/// ```
/// DATABASE  KEY                VALUE
/// keys      key id, UInt64     a data key, see WrappedKey; 0 = the tenant's own
/// meta      "format"           1, one byte
/// meta      "proof"            32 random bytes, wrapped: opens only with the right master key
/// meta      "lookup"           key of the look-up digests, wrapped
/// ```
/// Destroying a customer's key makes his personal fields unreadable in the log and in every copy of
/// it. A destroyed id keeps its tombstone, so that it never gets a new key. LMDB does not
/// overwrite: until its page is used again, the wrapped form of a destroyed key may lie in a free
/// page.
public final class KeyStore: Sendable {
    let environment: Environment
    let keys: Database
    let meta: Database
    let master: MasterKey
    let options: StorageOptions
    let cache = Mutex(KeyCache())
    private let lookup: SymmetricKey

    /// Remembers unwrapped keys, up to a bound.
    struct KeyCache {
        var live: [Int64: SymmetricKey] = [:]
        /// State of the environment that they are of; looked at by readers only.
        var transactionID = 0
        /// Counts destructions: a key that was read before one is not remembered after it.
        var destructionCount = 0

        mutating func remember(_ id: Int64, _ key: SymmetricKey) {
            if live.count >= LogLimits.cachedKeyCount { live.removeAll(keepingCapacity: true) }
            live[id] = key
        }
    }

    /// Says what there is under an id.
    enum Found {
        case live(SymmetricKey)
        case destroyed
        case missing
    }

    init(
        environment: Environment,
        keys: Database,
        meta: Database,
        master: MasterKey,
        lookup: SymmetricKey,
        options: StorageOptions
    ) {
        self.environment = environment
        self.keys = keys
        self.meta = meta
        self.master = master
        self.lookup = lookup
        self.options = options
    }

    /// Gives the key of the digests by which platform ids are looked up, 32 bytes.
    ///
    /// Source: semantics §15.
    public func lookupKey() throws(KeyStoreError) -> SymmetricKey { lookup }

    /// Says whether a key was destroyed.
    public func isDestroyed(_ id: Int64) throws(KeyStoreError) -> Bool {
        try refresh()
        if case .destroyed = try find(id) { return true }
        return false
    }

    /// Closes the environment; a second call does nothing.
    public func close() {
        cache.withLock { $0.live = [:] }
        environment.close()
    }

    /// Finds a key for reading; in memory first.
    func find(_ id: Int64) throws(KeyStoreError) -> Found {
        let (known, destructionCount) = cache.withLock { ($0.live[id], $0.destructionCount) }
        if let known { return .live(known) }
        let snapshot: Snapshot
        do throws(LMDBError) {
            snapshot = try environment.snapshot()
        } catch {
            throw .storage(error)
        }
        return try find(id, in: snapshot, takenAt: destructionCount)
    }

    /// Finds a key in a view, and remembers it unless keys were destroyed since.
    func find(
        _ id: Int64,
        in snapshot: Snapshot,
        takenAt destructionCount: Int
    ) throws(KeyStoreError) -> Found {
        let stored: [UInt8]?
        do throws(LMDBError) {
            stored = try snapshot.withValue(of: UInt64(bitPattern: id), in: keys) {
                (bytes) throws(LMDBError) in [UInt8](bytes, 0..<bytes.byteCount)
            }
        } catch {
            throw .storage(error)
        }
        guard let stored else { return .missing }
        guard let key = try WrappedKey.unwrap(stored.span.bytes, .data, id: id, master: master)
        else { return .destroyed }
        let isReader = options.access == .reader
        let transactionID = snapshot.transactionID
        cache.withLock { cache in
            // What is read from an older state of another process's store is not remembered.
            guard !isReader || cache.transactionID == transactionID else { return }
            if cache.destructionCount == destructionCount { cache.remember(id, key) }
        }
        return .live(key)
    }

    /// Forgets unwrapped keys when another process has changed the store; for readers.
    func refresh() throws(KeyStoreError) {
        guard options.access == .reader else { return }
        do throws(LMDBError) {
            let transactionID = try environment.snapshot().transactionID
            cache.withLock { cache in
                guard cache.transactionID != transactionID else { return }
                cache.transactionID = transactionID
                cache.live.removeAll(keepingCapacity: true)
            }
        } catch {
            throw .storage(error)
        }
    }
}
