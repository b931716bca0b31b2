import LMDB

extension TableBuffer {
    /// Notes under which leading bytes a changed row is to be looked for.
    ///
    /// `old` is the row before, when it was noted already: the same keys need no second note.
    func noteLookups(_ slot: Int, old: Row?) {
        guard let row = entries[slot].row else { return }
        let id = entries[slot].id
        for (number, index) in table.indexes.enumerated() {
            guard let byteCount = index.lookupByteCount else { continue }
            keysAfter.removeAll()
            index.appendKeys(row, &keysAfter)
            if let old {
                keysBefore.removeAll()
                index.appendKeys(old, &keysBefore)
                if keysBefore.keys == keysAfter.keys { continue }
            }
            for key in keysAfter.keys {
                let lookup = key.prefix(byteCount)
                if pending[number][lookup]?.last == id { continue }
                pending[number][lookup, default: []].append(id)
            }
        }
    }

    /// Lists the ids of the rows that have a key with given leading bytes, stored and pending,
    /// ascending.
    ///
    /// The index must have a `lookupByteCount`, and the prefix at least that many bytes.
    func ids(index number: Int, prefix: Key) throws(ReadModelError) -> [Int64] {
        let index = table.indexes[number]
        guard let byteCount = index.lookupByteCount, hasLookups else {
            preconditionFailure("\(table.name).\(index.name) is not kept for look-ups")
        }
        var found: [Int64] = []
        if let source, let store {
            try source.walk(store.indexes[number], prefix: prefix) { key, _ in
                let id = index.id(in: Key(copying: key))
                if let slot = slots[id], entries[slot].isDirty { return true }
                found.append(id)
                return true
            }
        }
        for id in pending[number][prefix.prefix(byteCount)] ?? [] {
            guard let slot = slots[id], entries[slot].isDirty, let row = entries[slot].row else {
                continue
            }
            var keys = KeyList()
            index.appendKeys(row, &keys)
            if keys.keys.contains(where: { $0.hasPrefix(prefix) }) { found.append(id) }
        }
        found.sort()
        var distinct: [Int64] = []
        distinct.reserveCapacity(found.count)
        for id in found where distinct.last != id { distinct.append(id) }
        return distinct
    }
}
