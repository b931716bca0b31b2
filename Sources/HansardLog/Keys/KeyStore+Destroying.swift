import LMDB
import Synchronization

extension KeyStore {
    /// Destroys keys, durably: what was sealed with them can never be read again.
    ///
    /// Ids that have no key yet get a tombstone too. Nothing brings a destroyed key back but a copy
    /// of the keys folder from before.
    ///
    /// - Parameter ids: customers' key ids, from 1.
    /// - Throws: `KeyStoreError`: `notDestroyable` for the tenant's own key, `readOnly`, `storage`;
    ///   no key is destroyed then.
    public func destroy(_ ids: [Int64]) throws(KeyStoreError) {
        guard options.access == .writer else { throw .readOnly(path: environment.path) }
        if let own = ids.first(where: { $0 <= 0 }) { throw .notDestroyable(keyID: own) }
        do throws(LMDBError) {
            var transaction = try environment.beginWrite()
            for id in ids {
                try transaction.put(UInt64(bitPattern: id), [WrappedKey.destroyed], in: keys)
            }
            try transaction.commit()
        } catch {
            throw .storage(error)
        }
        cache.withLock { cache in
            cache.destructionCount += 1
            for id in ids { cache.live[id] = nil }
        }
    }
}
