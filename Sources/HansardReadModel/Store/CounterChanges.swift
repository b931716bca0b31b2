import LMDB

/// Collects how the kept counts of a table move.
struct CounterChanges {
    /// What is added to each count, by its stored key.
    private(set) var deltas: [Key: Int64] = [:]

    /// Adds to a count.
    mutating func add(_ delta: Int64, _ table: UInt8, _ counter: Int, _ key: Key) {
        deltas[Self.key(table, counter, key), default: 0] += delta
    }

    /// Makes the key that a count is stored under: table, counter, then the counter's own key.
    static func key(_ table: UInt8, _ counter: Int, _ key: Key) -> Key {
        var stored = Key()
        stored.append(table)
        stored.append(UInt8(counter))
        stored.append(bytes: key.bytes)
        return stored
    }
}
