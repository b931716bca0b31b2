import LMDB

/// Describes an index: a function from a row to order-preserving keys that end in the row's id.
public struct IndexDefinition<Row: Sendable>: Sendable {
    /// Name as in the schema, columns joined by underscores: `customer_id_platform`.
    public let name: String
    /// What the key is made of, in order: `last_message_at desc`.
    public let columns: [String]
    /// What is found with it, for the documentation: a route, or what a decider asks.
    public let serves: String
    /// Whether the id at the end of a key is complemented, so that the newest comes first.
    public let hasDescendingID: Bool
    /// Number of leading bytes that deciders look rows up by before they are applied; nil = never.
    public let lookupByteCount: Int?
    /// Adds the keys of a row, none where the index leaves it out.
    let appendKeys: @Sendable (Row, inout KeyList) -> Void

    /// Describes an index.
    public init(
        name: String,
        columns: [String],
        serves: String,
        hasDescendingID: Bool = false,
        lookupByteCount: Int? = nil,
        appendKeys: @escaping @Sendable (Row, inout KeyList) -> Void
    ) {
        self.name = name
        self.columns = columns
        self.serves = serves
        self.hasDescendingID = hasDescendingID
        self.lookupByteCount = lookupByteCount
        self.appendKeys = appendKeys
    }

    /// Reads the id at the end of a key.
    func id(in key: Key) -> Int64 {
        let offset = key.count - 8
        return hasDescendingID ? key.readDescending(at: offset) : key.readAscending(at: offset)
    }
}
