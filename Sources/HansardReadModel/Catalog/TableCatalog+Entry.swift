import HansardRecords

extension TableCatalog {
    /// Describes one table.
    public struct Entry: Sendable {
        /// Name as in the schema.
        public let name: String
        /// Number that stands in checksums.
        public let number: UInt8
        /// Whether it is one of the documented tables.
        public let isShown: Bool
        /// Version of its projector.
        public let version: Int
        /// Columns in their order, the hidden ones too.
        public let schema: RecordSchema
        /// Indexes, in the order they are written.
        public let indexes: [Index]
        /// Names of the counts that are kept.
        public let counters: [String]

        let access: any TableAccess

        /// Describes one index.
        public struct Index: Sendable, Equatable {
            /// Name: the columns it is for, joined by underscores.
            public let name: String
            /// What its keys are made of, in order.
            public let columns: [String]
        }

        init<Row: StoredRow>(_ row: Row.Type) {
            let table = Row.table
            name = table.name
            number = table.number
            isShown = table.isShown
            version = table.version
            schema = Row.schema()
            indexes = table.indexes.map { Index(name: $0.name, columns: $0.columns) }
            counters = table.counters.map(\.name)
            access = TypedTableAccess<Row>()
        }
    }
}
