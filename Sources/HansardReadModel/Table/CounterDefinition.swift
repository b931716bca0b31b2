import LMDB

/// Describes a count that is kept per key: how many rows have it.
public struct CounterDefinition<Row: Sendable>: Sendable {
    /// Name within the table: `status`.
    public let name: String
    /// Makes the key that a row is counted under; nil = it is not counted.
    let key: @Sendable (Row) -> Key?

    /// Describes a count.
    public init(name: String, key: @escaping @Sendable (Row) -> Key?) {
        self.name = name
        self.key = key
    }
}
