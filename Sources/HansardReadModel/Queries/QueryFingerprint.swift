import HansardRecords

/// Digests a query, so that the cursor of another one is refused.
struct QueryFingerprint {
    private var text = ""

    /// Begins with the query's name.
    init(_ name: String) { text = name }

    /// Adds a part; the order of calls matters.
    mutating func add(_ part: some CustomStringConvertible) {
        text += "\u{0}\(part)"
    }

    /// Gives the digest.
    var value: UInt64 { Hash128.hash(text).high }
}

extension PageCursor {
    /// Takes a cursor apart for a query.
    ///
    /// - Returns: the entry that the page begins behind; nil for the first page.
    /// - Throws: `foreignCursor` when another query made it.
    static func entry(
        _ cursor: PageCursor?,
        of fingerprint: UInt64
    ) throws(ReadModelError) -> IndexEntry? {
        guard let cursor else { return nil }
        guard cursor.fingerprint == fingerprint else { throw .foreignCursor }
        return IndexEntry(sortValue: cursor.sortValue, id: cursor.id)
    }
}
