import HansardRecords

extension ReadModelSnapshot {
    /// Counts the rows of a table.
    ///
    /// - Complexity: O(1).
    public func rowCount(of entry: TableCatalog.Entry) throws(ReadModelError) -> Int64 {
        try entry.access.rowCount(self)
    }

    /// Visits a page of a table by primary key.
    ///
    /// - Parameters:
    ///   - entry: table.
    ///   - after: id behind which the page begins; 0 = the first page.
    ///   - limit: largest number of rows, from 1.
    ///   - visit: told each row.
    /// - Returns: id to go on after; nil when there are no more rows.
    /// - Throws: what `visit` throws, or `ReadModelError`.
    public func rows(
        of entry: TableCatalog.Entry,
        after: Int64 = 0,
        limit: Int,
        _ visit: (any TableRow) throws -> Void
    ) throws -> Int64? {
        var count = 0
        var last = after
        var hasMore = false
        try entry.access.eachRow(after: after, self) { row in
            guard count < limit else {
                hasMore = true
                return false
            }
            count += 1
            last = row.id
            try visit(row)
            return true
        }
        return hasMore ? last : nil
    }

    /// Visits every row of a table by primary key.
    ///
    /// - Throws: what `visit` throws, or `ReadModelError`.
    public func dump(
        _ entry: TableCatalog.Entry,
        _ visit: (any TableRow) throws -> Void
    ) throws {
        try entry.access.eachRow(after: 0, self) { row in
            try visit(row)
            return true
        }
    }

    /// Reads one row of any table.
    public func row(
        _ id: Int64,
        of entry: TableCatalog.Entry
    ) throws(ReadModelError) -> (any TableRow)? {
        try entry.access.row(id, self)
    }

    /// Writes one row of any table as a JSON object.
    ///
    /// - Returns: false, with nothing written, when there is none.
    public func row(
        _ id: Int64,
        of entry: TableCatalog.Entry,
        into writer: inout JSONWriter
    ) throws(ReadModelError) -> Bool {
        guard let row = try entry.access.row(id, self) else { return false }
        row.json(into: &writer)
        return true
    }
}
