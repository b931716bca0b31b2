import HansardRecords
import LMDB

extension TableBuffer {
    /// Puts every changed row, its index entries, its counts and its checksum into a transaction.
    ///
    /// Rows and keys go in their order, so that neighbours meet on a page; what is greater than all
    /// that is stored is appended.
    ///
    /// - Throws: `LMDBError`; the caller lets the transaction abort.
    func write(
        _ store: TableStore<Row>,
        into transaction: inout WriteTransaction,
        _ ledger: LedgerStore
    ) throws {
        let dirty = entries.indices.filter { entries[$0].isDirty }
            .sorted { entries[$0].id < entries[$1].id }
        guard !dirty.isEmpty else { return }
        var changes = IndexChanges(count: table.indexes.count)
        var sums = ChecksumChanges()
        var counts = CounterChanges()
        let last = try transaction.lastIntegerKey(in: store.rows)
        var bytes: [UInt8] = []
        for slot in dirty {
            let id = entries[slot].id
            let key = UInt64(bitPattern: id)
            let base = entries[slot].base
            let hadBase = base >= 0
            let row = entries[slot].row
            if let row {
                bytes.removeAll(keepingCapacity: true)
                row.encode(into: &bytes)
                let hash = RowHash.of(bytes.span.bytes, id, table.number)
                if hadBase, hash == entries[slot].baseHash { continue }
                if !hadBase, last.map({ key > $0 }) ?? true {
                    try transaction.append(key, bytes, in: store.rows)
                } else {
                    try transaction.put(key, bytes, in: store.rows)
                }
                sums.add(hash, at: id)
            } else {
                guard hadBase else { continue }
                try transaction.delete(key, in: store.rows)
            }
            if hadBase { sums.remove(entries[slot].baseHash, at: id) }
            note(hadBase ? bases[base] : nil, row, &changes, &counts)
        }
        for number in table.indexes.indices {
            try changes.write(number, to: store.indexes[number], &transaction)
        }
        try ledger.add(sums, table: table.number, &transaction)
        try ledger.add(counts, &transaction)
    }

    /// Compares a row with what is stored: which keys go and come, which counts move.
    private func note(
        _ stored: Row?,
        _ row: Row?,
        _ changes: inout IndexChanges,
        _ counts: inout CounterChanges
    ) {
        for (number, index) in table.indexes.enumerated() {
            changes.begin()
            if let stored { index.appendKeys(stored, &changes.old) }
            if let row { index.appendKeys(row, &changes.new) }
            changes.end(number)
        }
        for (number, counter) in table.counters.enumerated() {
            let old = stored.flatMap { counter.key($0) }
            let new = row.flatMap { counter.key($0) }
            if old == new { continue }
            if let old { counts.add(-1, table.number, number, old) }
            if let new { counts.add(1, table.number, number, new) }
        }
    }
}
