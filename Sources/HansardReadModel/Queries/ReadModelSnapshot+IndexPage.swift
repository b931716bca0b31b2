import LMDB

extension ReadModelSnapshot {
    /// Reads a page of the rows that one range of an index names, in the order of its keys.
    ///
    /// - Complexity: O(page).
    func indexPage<Row: StoredRow>(
        index number: Int,
        prefix: Key,
        tail: KeyTail,
        after cursor: PageCursor?,
        from start: IndexEntry? = nil,
        limit: Int,
        fingerprint: UInt64
    ) throws(ReadModelError) -> Page<Row> {
        let store = Row.store(in: stores)
        let limit = Self.bounded(limit)
        var range = IndexRange(
            store.indexes[number],
            prefix: prefix,
            tail: tail,
            after: try PageCursor.entry(cursor, of: fingerprint) ?? start,
            batch: limit + 1
        )
        var rows: [Row] = []
        var last: IndexEntry?
        while let entry = try range.peek(source) {
            guard rows.count < limit else {
                let next = last.map {
                    PageCursor(sortValue: $0.sortValue, id: $0.id, fingerprint: fingerprint)
                }
                return Page(rows: rows, nextCursor: next, position: position)
            }
            rows.append(try store.existingRow(entry.id, in: source))
            last = entry
            range.pass()
        }
        return Page(rows: rows, nextCursor: nil, position: position)
    }

    /// Brings a page's length into what is allowed: 1 … `ReadModelLimits.pageSize`.
    static func bounded(_ limit: Int) -> Int { max(1, min(limit, ReadModelLimits.pageSize)) }
}
