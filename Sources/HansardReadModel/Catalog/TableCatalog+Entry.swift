import HansardDomain
import HansardRecords

extension TableCatalog {
    /// Describes one table.
    public struct Entry: Sendable {
        /// Name as in the schema.
        public let name: String
        /// What its rows are, one sentence.
        public let about: String
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
        /// Events that change its rows.
        public let events: [EventType]
        /// Names of the counts that are kept.
        public let counters: [String]

        let access: any TableAccess

        /// Describes one index.
        public struct Index: Sendable, Equatable {
            /// Name: the columns it is for, joined by underscores.
            public let name: String
            /// What its keys are made of, in order.
            public let columns: [String]
            /// What is found with it.
            public let serves: String
        }

        init<Row: StoredRow, RowProjector: Projector>(
            _ row: Row.Type,
            _ projector: RowProjector.Type
        ) {
            let table = Row.table
            name = table.name
            about = table.about
            events = RowProjector.events
            number = table.number
            isShown = table.isShown
            version = table.version
            schema = Row.schema()
            indexes = table.indexes.map {
                Index(name: $0.name, columns: $0.columns, serves: $0.serves)
            }
            counters = table.counters.map(\.name)
            access = TypedTableAccess<Row>()
        }
    }
}
