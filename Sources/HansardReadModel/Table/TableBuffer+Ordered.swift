import HansardRecords
import LMDB

extension TableBuffer {
    /// Lists the ids of the first rows by an index, stored and pending, in the order of their keys.
    ///
    /// - Parameters:
    ///   - number: place of the index in the table's list.
    ///   - prefix: leading bytes of all keys.
    ///   - start: first key, inclusive; nil = the prefix's first.
    ///   - end: first key that is left out; nil = none is.
    ///   - limit: largest number of ids.
    /// - Returns: ids, a row's as often as it has keys in the range.
    /// - Throws: `ReadModelError` when the tables cannot be read.
    /// - Complexity: O(limit + rows loaded here).
    func firstIDs(
        index number: Int,
        prefix: Key = Key(),
        from start: Key? = nil,
        before end: Key? = nil,
        limit: Int
    ) throws(ReadModelError) -> [Int64] {
        let index = table.indexes[number]
        var found: [(key: Key, id: Int64)] = []
        if let source, let store {
            try source.walk(store.indexes[number], from: start, prefix: prefix) { bytes, _ in
                let key = Key(copying: bytes)
                if let end, key >= end { return false }
                let id = index.id(in: key)
                if let slot = slots[id], entries[slot].isDirty { return true }
                found.append((key, id))
                return found.count < limit
            }
        }
        var keys = KeyList()
        for slot in loadedSlots {
            guard entries[slot].isDirty, let row = entries[slot].row else { continue }
            keys.removeAll()
            index.appendKeys(row, &keys)
            for key in keys.keys where key.hasPrefix(prefix) {
                if let start, key < start { continue }
                if let end, key >= end { continue }
                found.append((key, entries[slot].id))
            }
        }
        found.sort { $0.key < $1.key }
        return found.prefix(limit).map(\.id)
    }

    /// Reads the row with the least id; nil when there is none.
    ///
    /// - Complexity: O(rows loaded here).
    func firstRow() throws(ReadModelError) -> Row? {
        var first: Row?
        if let source, let store {
            try source.walk(store.rows, from: 0) { (key, bytes) throws(ReadModelError) in
                let id = Int64(bitPattern: key)
                if let slot = slots[id], entries[slot].isDirty { return true }
                first = try TableStore<Row>.decode(bytes, id)
                return false
            }
        }
        for slot in loadedSlots {
            guard entries[slot].isDirty, let row = entries[slot].row else { continue }
            if first.map({ row.id < $0.id }) ?? true { first = row }
        }
        return first
    }

    /// Reads all rows by id.
    ///
    /// For small tables: users, rules.
    ///
    /// - Complexity: O(rows).
    func allRows() throws(ReadModelError) -> [Row] {
        var rows: [Row] = []
        if let source, let store {
            try source.walk(store.rows, from: 0) { (key, bytes) throws(ReadModelError) in
                let id = Int64(bitPattern: key)
                if let slot = slots[id], entries[slot].isDirty { return true }
                rows.append(try TableStore<Row>.decode(bytes, id))
                return true
            }
        }
        for slot in loadedSlots {
            guard entries[slot].isDirty, let row = entries[slot].row else { continue }
            rows.append(row)
        }
        return rows.sorted { $0.id < $1.id }
    }

    /// Reads kept counts, the rows changed here counted in.
    ///
    /// - Parameters:
    ///   - number: place of the counter in the table's list.
    ///   - keys: what to count.
    /// - Returns: counts in the order of the keys.
    /// - Throws: `ReadModelError` when the tables cannot be read.
    /// - Complexity: O(keys + rows loaded here).
    func counts(_ number: Int, of keys: [Key]) throws(ReadModelError) -> [Int64] {
        let counter = table.counters[number]
        var changes: [Key: Int64] = [:]
        for entry in entries where entry.isDirty {
            if entry.base >= 0, let key = counter.key(bases[entry.base]) {
                changes[key, default: 0] -= 1
            }
            if let row = entry.row, let key = counter.key(row) { changes[key, default: 0] += 1 }
        }
        var counts: [Int64] = []
        counts.reserveCapacity(keys.count)
        for key in keys {
            var count = changes[key] ?? 0
            if let source, let ledger {
                count += try ledger.count(key, counter: number, of: table.number, in: source)
            }
            counts.append(count)
        }
        return counts
    }
}
