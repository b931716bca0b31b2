import HansardRecords

/// Digests a query, so that the cursor of another one is refused.
struct QueryFingerprint {
    private var bytes: [UInt8] = []

    /// Begins with the query's name.
    init(_ name: String) { add(name) }

    /// Adds a number; the order of calls matters.
    mutating func add(_ number: Int64) { bytes.append(littleEndian: UInt64(bitPattern: number)) }

    /// Adds a text.
    mutating func add(_ text: String) {
        add(Int64(text.utf8.count))
        bytes += text.utf8
    }

    /// Adds numbers, whose order and repetitions do not matter.
    mutating func add(_ numbers: [Int64]) {
        let distinct = Set(numbers).sorted()
        add(Int64(distinct.count))
        for number in distinct { add(number) }
    }

    /// Adds texts, whose order and repetitions do not matter.
    mutating func add(_ texts: [String]) {
        let distinct = Set(texts).sorted()
        add(Int64(distinct.count))
        for text in distinct { add(text) }
    }

    /// Adds words, whose order does not matter.
    mutating func add<Word: FieldEnum>(_ words: Set<Word>) {
        add(words.reduce(0) { $0 | 1 << Int64($1.code) })
    }

    /// Gives the digest.
    var value: UInt64 { Hash128.hash(bytes).high }
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
