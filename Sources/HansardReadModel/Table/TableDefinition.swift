/// Describes a table: its name, its indexes and the counts it keeps.
public struct TableDefinition<Row: Sendable>: Sendable {
    /// Name as in the schema: `conversations`.
    public let name: String
    /// What its rows are, one sentence for the documentation.
    public let about: String
    /// Number that stands in checksums and counters; never reused.
    public let number: UInt8
    /// Whether the table is one of those that are documented and shown.
    public let isShown: Bool
    /// Version of the table's projector: raising it makes old read models be folded again.
    public let version: Int
    /// Indexes, in the order they are written.
    public let indexes: [IndexDefinition<Row>]
    /// Counts that are kept, so that nothing is ever counted.
    public let counters: [CounterDefinition<Row>]

    /// Describes a table.
    public init(
        name: String,
        about: String,
        number: UInt8,
        isShown: Bool = true,
        version: Int = 1,
        indexes: [IndexDefinition<Row>] = [],
        counters: [CounterDefinition<Row>] = []
    ) {
        self.name = name
        self.about = about
        self.number = number
        self.isShown = isShown
        self.version = version
        self.indexes = indexes
        self.counters = counters
    }
}
