import LMDB

/// Collects which entries of a table's indexes go and come, and writes them in key order.
struct IndexChanges {
    /// Keys of the row at hand as stored.
    var old = KeyList()
    /// Keys of the row at hand as it is now.
    var new = KeyList()
    private var removed: [[Key]]
    private var added: [[Key]]

    /// Makes an empty collection for a number of indexes.
    init(count: Int) {
        removed = Array(repeating: [], count: count)
        added = Array(repeating: [], count: count)
    }

    /// Begins a row.
    mutating func begin() {
        old.removeAll()
        new.removeAll()
    }

    /// Ends a row: keeps the keys that are not on both sides.
    mutating func end(_ number: Int) {
        if old.keys.count == new.keys.count, old.keys == new.keys { return }
        for key in old.keys where !new.keys.contains(key) { removed[number].append(key) }
        for (place, key) in new.keys.enumerated()
        where !old.keys.contains(key) && !new.keys[..<place].contains(key) {
            added[number].append(key)
        }
    }

    /// Writes the entries of one index.
    mutating func write(
        _ number: Int,
        to database: Database,
        _ transaction: inout WriteTransaction
    ) throws {
        let nothing: [UInt8] = []
        removed[number].sort()
        for key in removed[number] { try transaction.delete(key, in: database) }
        guard !added[number].isEmpty else { return }
        added[number].sort()
        var last: Key?
        try transaction.scan(database, direction: .backward) { key, _ in
            last = Key(copying: key)
            return false
        }
        for key in added[number] {
            if last.map({ key > $0 }) ?? true {
                try transaction.append(key, nothing, in: database)
            } else {
                try transaction.put(key, nothing, in: database)
            }
        }
    }
}
