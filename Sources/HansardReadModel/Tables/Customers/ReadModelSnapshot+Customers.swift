import HansardRecords
import LMDB

extension ReadModelSnapshot {
    /// Finds the customer that owns an identity.
    ///
    /// Serves the index `identity`.
    public func customer(identity digest: Digest16) throws(ReadModelError) -> CustomerRow? {
        var range = IndexRange(
            stores.customers.indexes[CustomerRow.Index.identity],
            prefix: Key(digest),
            tail: .id,
            after: nil,
            batch: 1
        )
        guard let entry = try range.peek(source) else { return nil }
        return try stores.customers.existingRow(entry.id, in: source)
    }

    /// Reads a page of all customers by id.
    ///
    /// - Throws: `ReadModelError`; `foreignCursor` for the cursor of another query.
    public func customers(
        after cursor: PageCursor? = nil,
        limit: Int = 50
    ) throws(ReadModelError) -> Page<CustomerRow> {
        let fingerprint = QueryFingerprint("customers").value
        let limit = Self.bounded(limit)
        let start = try PageCursor.entry(cursor, of: fingerprint)?.id ?? 0
        var rows: [CustomerRow] = []
        var next: PageCursor?
        try source.walk(stores.customers.rows, from: UInt64(bitPattern: start) &+ 1) {
            (id, bytes) throws(ReadModelError) in
            guard rows.count < limit else {
                next = rows.last.map {
                    PageCursor(sortValue: 0, id: $0.id, fingerprint: fingerprint)
                }
                return false
            }
            rows.append(try TableStore<CustomerRow>.decode(bytes, Int64(bitPattern: id)))
            return true
        }
        return Page(rows: rows, nextCursor: next, position: position)
    }
}
