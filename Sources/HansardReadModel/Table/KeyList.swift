import LMDB

/// Collects the keys that a row has in one index; its memory is used again for the next row.
public struct KeyList {
    private(set) var keys: [Key] = []

    /// Makes an empty list.
    public init() {}

    /// Adds a key.
    public mutating func append(_ key: Key) { keys.append(key) }

    /// Empties the list, keeping its memory.
    mutating func removeAll() { keys.removeAll(keepingCapacity: true) }
}
