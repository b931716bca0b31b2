import HansardRecords

/// Is a row whose table has a place in the stores and in a write set.
protocol StoredRow: TableRow {
    /// Finds the table's databases.
    static func store(in stores: TableStores) -> TableStore<Self>
    /// Finds the table's buffer.
    static func buffer(in writeSet: WriteSet) -> TableBuffer<Self>
}
