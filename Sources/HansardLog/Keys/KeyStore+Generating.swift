import Crypto
import LMDB
import Synchronization

extension KeyStore {
    /// Gives the keys for sealing a group of events, making those that are missing.
    ///
    /// New keys are durable when this returns, before any record that is sealed with them. Where
    /// ids come in order, 256 are made at once, so that few appends wait for a second sync.
    ///
    /// - Parameter ids: key ids of the group, in any order, repeated as they come.
    /// - Returns: as many keys, in the same order.
    /// - Throws: `KeyStoreError.destroyed` for the key of someone who was erased.
    func sealingKeys(_ ids: [Int64]) throws(KeyStoreError) -> [SymmetricKey] {
        if let keys = cached(ids) { return keys }
        try prepare(ids)
        var result: [SymmetricKey] = []
        result.reserveCapacity(ids.count)
        for id in ids {
            switch try find(id) {
            case .live(let key): result.append(key)
            case .destroyed: throw .destroyed(keyID: id)
            case .missing: throw .missing(keyID: id)
            }
        }
        return result
    }

    /// Makes the keys of ids that have none, durably.
    ///
    /// - Throws: `KeyStoreError`: `destroyed`, `storage`, `readOnly`.
    public func prepare(_ ids: [Int64]) throws(KeyStoreError) {
        let missing = try missingIDs(Set(ids).sorted())
        guard !missing.isEmpty else { return }
        guard options.access == .writer else { throw .readOnly(path: environment.path) }
        var next = 0
        while next < missing.count { next = try make(missing, from: next) }
    }

    private func cached(_ ids: [Int64]) -> [SymmetricKey]? {
        cache.withLock { cache in
            var result: [SymmetricKey] = []
            result.reserveCapacity(ids.count)
            for id in ids {
                guard let key = cache.live[id] else { return nil }
                result.append(key)
            }
            return result
        }
    }

    private func missingIDs(_ ids: [Int64]) throws(KeyStoreError) -> [Int64] {
        let destructionCount = cache.withLock { $0.destructionCount }
        let snapshot: Snapshot
        do throws(LMDBError) { snapshot = try environment.snapshot() } catch {
            throw .storage(error)
        }
        var missing: [Int64] = []
        for id in ids {
            switch try find(id, in: snapshot, takenAt: destructionCount) {
            case .live: break
            case .destroyed: throw .destroyed(keyID: id)
            case .missing: missing.append(id)
            }
        }
        return missing
    }

    /// Makes keys in one synced transaction, until all are made or it is large enough.
    ///
    /// - Returns: index of the first id that is still to be made.
    private func make(_ missing: [Int64], from start: Int) throws(KeyStoreError) -> Int {
        var made: [(id: Int64, key: SymmetricKey)] = []
        var transaction: WriteTransaction
        do throws(LMDBError) { transaction = try environment.beginWrite() } catch {
            throw .storage(error)
        }
        var next = start
        while next < missing.count, !transaction.shouldSplit {
            try make(missing[next], in: &transaction, &made)
            next += 1
        }
        do throws(LMDBError) { try transaction.commit() } catch { throw .storage(error) }
        cache.withLock { cache in
            for (id, key) in made { cache.remember(id, key) }
        }
        return next
    }

    /// Makes the key of an id, and of those behind it when the id before it has one: then ids are
    /// given in order, and the next ones will be wanted soon.
    private func make(
        _ id: Int64,
        in transaction: inout WriteTransaction,
        _ made: inout [(id: Int64, key: SymmetricKey)]
    ) throws(KeyStoreError) {
        guard try !has(id, transaction) else { return }
        let isInOrder = if id == 1 { true } else { try has(id &- 1, transaction) }
        let last = isInOrder ? id.addingClamped(LogLimits.keysPerBlock - 1) : id
        for next in id...last {
            if try has(next, transaction) { continue }
            let key = SymmetricKey(size: .bits256)
            let wrapped = try WrappedKey.wrap(key, .data, id: next, master: master)
            do throws(LMDBError) {
                try transaction.put(UInt64(bitPattern: next), wrapped, in: keys)
            } catch {
                throw .storage(error)
            }
            made.append((next, key))
        }
    }

    private func has(
        _ id: Int64,
        _ transaction: borrowing WriteTransaction
    ) throws(KeyStoreError) -> Bool {
        do throws(LMDBError) {
            return try transaction.contains(UInt64(bitPattern: id), in: keys)
        } catch {
            throw .storage(error)
        }
    }
}

extension Int64 {
    /// Adds, and stops at the greatest number.
    func addingClamped(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
