import LMDB

extension Snapshot {
    /// Scans a database of byte keys, with this room's errors.
    ///
    /// It begins at `start`, inclusive, in the direction of the walk, and sees only keys that begin
    /// with `prefix`. The visit is told key and value, and answers whether to go on.
    func walk(
        _ database: Database,
        from start: Key? = nil,
        prefix: Key? = nil,
        direction: ScanDirection = .forward,
        _ visit: (RawSpan, RawSpan) throws(ReadModelError) -> Bool
    ) throws(ReadModelError) {
        do {
            try scan(database, from: start, prefix: prefix, direction: direction) { key, value in
                try visit(key, value)
            }
        } catch {
            throw .wrapping(error)
        }
    }

    /// Scans a database of integer keys upwards, with this room's errors.
    func walk(
        _ database: Database,
        from start: UInt64,
        _ visit: (UInt64, RawSpan) throws(ReadModelError) -> Bool
    ) throws(ReadModelError) {
        do {
            try scan(database, from: start, direction: .forward) { id, value in
                try visit(id, value)
            }
        } catch {
            throw .wrapping(error)
        }
    }

    /// Reads a value, copied, with this room's errors.
    func bytes(of key: Key, in database: Database) throws(ReadModelError) -> [UInt8]? {
        do throws(LMDBError) {
            guard let value = try get(key, in: database) else { return nil }
            return [UInt8](copying: value)
        } catch {
            throw .storage(error)
        }
    }
}
