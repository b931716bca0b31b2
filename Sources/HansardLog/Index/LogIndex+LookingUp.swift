import HansardRecords
import LMDB

extension LogIndex {
    /// Reads a stream's version: the number of its events; 0 when there is no such stream.
    ///
    /// - Complexity: O(log events).
    /// - Throws: `LogError`.
    public func streamVersion(of stream: StreamID) throws(LogError) -> Int64 {
        var version: Int64 = 0
        try walk(
            databases.streams,
            prefix: IndexDatabases.stream(stream, nil),
            direction: .backward
        ) { _, value in
            var cursor = RecordCursor(offset: 0)
            version = Int64(bitPattern: cursor.varint(value) ?? 0)
            return false
        }
        return version
    }

    /// Lists positions of a stream's events, ascending.
    ///
    /// - Parameters:
    ///   - stream: stream.
    ///   - after: position that the first one is greater than; 0 = from the start.
    ///   - limit: largest number of positions.
    /// - Returns: positions.
    /// - Throws: `LogError`.
    public func positions(
        ofStream stream: StreamID,
        after: Int64 = 0,
        limit: Int
    ) throws(LogError) -> [Int64] {
        try positions(
            databases.streams,
            prefix: IndexDatabases.stream(stream, nil),
            after: after,
            limit: limit
        )
    }

    /// Lists positions of a type's events, ascending.
    ///
    /// - Parameters: as for a stream; `type` is the domain's number of the type.
    /// - Throws: `LogError`.
    public func positions(
        ofType type: UInt16,
        after: Int64 = 0,
        limit: Int
    ) throws(LogError) -> [Int64] {
        try positions(
            databases.types,
            prefix: IndexDatabases.type(type, nil),
            after: after,
            limit: limit
        )
    }

    /// Lists positions that may hold the first event of a command, ascending; compare the id in
    /// the record, for ids may share a hash.
    ///
    /// - Throws: `LogError`.
    public func positions(ofCommand id: String) throws(LogError) -> [Int64] {
        try positions(
            databases.commands,
            prefix: IndexDatabases.command(id, nil),
            after: 0,
            limit: .max
        )
    }

    /// Collects the positions at the ends of the keys.
    private func positions(
        _ database: Database,
        prefix: Key,
        after: Int64,
        limit: Int
    ) throws(LogError) -> [Int64] {
        guard limit > 0, after < .max else { return [] }
        var start = prefix
        start.append(UInt64(max(after, 0) + 1))
        var positions: [Int64] = []
        try walk(database, from: start, prefix: prefix, direction: .forward) { key, _ in
            let position = unsafe key.unsafeLoadUnaligned(
                fromByteOffset: key.byteCount - 8,
                as: Int64.self
            )
            positions.append(Int64(bigEndian: position))
            return positions.count < limit
        }
        return positions
    }

    private func walk(
        _ database: Database,
        from start: Key? = nil,
        prefix: Key,
        direction: ScanDirection,
        _ visit: (RawSpan, RawSpan) -> Bool
    ) throws(LogError) {
        let snapshot = try view()
        do {
            try snapshot.scan(database, from: start, prefix: prefix, direction: direction) {
                key,
                value in
                // Every key is its prefix and a position.
                guard key.byteCount == prefix.count + 8 else {
                    throw LMDBError(code: .corrupted, call: "mdb_cursor_get")
                }
                return visit(key, value)
            }
        } catch let error as LMDBError {
            throw .storage(error)
        } catch {
            preconditionFailure("a visit that does not throw threw \(error)")
        }
    }
}
