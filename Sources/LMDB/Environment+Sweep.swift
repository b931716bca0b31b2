import CLMDB

extension Environment {
    /// Walks all entries from a key on through short views, so that no page is kept for long.
    ///
    /// What others change meanwhile behind the present key may be seen or not.
    ///
    /// - Parameters:
    ///   - database: one with byte keys.
    ///   - start: where to begin, inclusive; nil = the first.
    ///   - entriesPerView: after so many entries a newer view is taken; at least 1.
    ///   - visit: sees key and value; returns whether to go on.
    /// - Throws: what `visit` throws, or `LMDBError`.
    public func sweep(
        _ database: Database,
        from start: Key? = nil,
        entriesPerView: Int = Limits.entriesPerView,
        _ visit: (RawSpan, RawSpan) throws -> Bool
    ) throws {
        precondition(entriesPerView >= 1, "a view shows at least one entry")
        let snapshot = try snapshot()
        var next = start
        var last: Key?
        repeat {
            var seen = 0
            var resume: Key?
            try snapshot.scan(database, from: next) { key, value in
                if let done = last, isEqual(key, done) { return true }
                seen += 1
                guard try visit(key, value) else { return false }
                guard seen < entriesPerView else {
                    resume = Key(exactly: key)
                    if resume == nil { throw LMDBError(MDB_CORRUPTED, .cursorGet) }
                    return false
                }
                return true
            }
            last = resume
            next = resume
            if resume != nil { try snapshot.renew() }
        } while next != nil
    }

    /// Walks all entries of a database with number keys from a number on through short views.
    ///
    /// - Parameters:
    ///   - database: one with number keys.
    ///   - start: where to begin, inclusive.
    ///   - entriesPerView: after so many entries a newer view is taken; at least 1.
    ///   - visit: sees number and value; returns whether to go on.
    /// - Throws: what `visit` throws, or `LMDBError`.
    public func sweep(
        _ database: Database,
        from start: UInt64,
        entriesPerView: Int = Limits.entriesPerView,
        _ visit: (UInt64, RawSpan) throws -> Bool
    ) throws {
        precondition(entriesPerView >= 1, "a view shows at least one entry")
        let snapshot = try snapshot()
        var next: UInt64? = start
        while let from = next {
            var seen = 0
            var resume: UInt64?
            try snapshot.scan(database, from: from) { number, value in
                seen += 1
                guard try visit(number, value) else { return false }
                guard seen < entriesPerView else {
                    resume = number == .max ? nil : number + 1
                    return false
                }
                return true
            }
            next = resume
            if resume != nil { try snapshot.renew() }
        }
    }

    private func isEqual(_ bytes: RawSpan, _ key: Key) -> Bool {
        guard bytes.byteCount == key.count else { return false }
        for offset in 0..<key.count
        where unsafe bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self) != key[offset] {
            return false
        }
        return true
    }
}
