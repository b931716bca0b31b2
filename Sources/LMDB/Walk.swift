import CLMDB
import Glibc

/// Walks entries with an open cursor.
///
/// Safety: key and value of an entry lie in pages of the transaction; they are lent to the body for
/// one call, and nothing is written meanwhile: a write transaction is borrowed by its scan.
struct Walk {
    let cursor: OpaquePointer

    /// Walks the entries with a prefix.
    ///
    /// Forward from the greater of start and prefix; backward from the last entry that has the
    /// prefix and is at or before the start.
    func entries(
        from start: Key?,
        prefix: Key?,
        direction: ScanDirection,
        _ visit: (RawSpan, RawSpan) throws -> Bool
    ) throws {
        let prefix = prefix ?? Key()
        var key = MDB_val()
        var value = MDB_val()
        var code: Int32
        switch direction {
        case .forward:
            let first = start.map { $0 < prefix ? prefix : $0 } ?? prefix
            code = first.count == 0 ? move(MDB_FIRST, &key, &value) : seek(first, &key, &value)
        case .backward:
            let end = prefix.successorOfPrefix()
            if let start, end.map({ start < $0 }) ?? true {
                code = seekBackward(start, isInclusive: true, &key, &value)
            } else if let end {
                code = seekBackward(end, isInclusive: false, &key, &value)
            } else {
                code = move(MDB_LAST, &key, &value)
            }
        }
        let step = direction == .forward ? MDB_NEXT : MDB_PREV
        while code == 0 {
            let bytes = UnsafeRawBufferPointer(start: key.mv_data, count: key.mv_size)
            guard begins(bytes, with: prefix) else { return }
            let found = UnsafeRawBufferPointer(start: value.mv_data, count: value.mv_size)
            guard try visit(RawSpan(_unsafeBytes: bytes), RawSpan(_unsafeBytes: found)) else {
                return
            }
            code = move(step, &key, &value)
        }
        guard code == MDB_NOTFOUND else { throw LMDBError(code, .cursorGet) }
    }

    /// Walks the entries of a database with number keys.
    func numbers(
        from start: UInt64?,
        direction: ScanDirection,
        _ visit: (UInt64, RawSpan) throws -> Bool
    ) throws {
        var key = MDB_val()
        var value = MDB_val()
        var code = firstNumber(start, direction, &key, &value)
        let step = direction == .forward ? MDB_NEXT : MDB_PREV
        while code == 0 {
            guard let number = number(key) else { throw LMDBError(MDB_CORRUPTED, .cursorGet) }
            let found = UnsafeRawBufferPointer(start: value.mv_data, count: value.mv_size)
            guard try visit(number, RawSpan(_unsafeBytes: found)) else { return }
            code = move(step, &key, &value)
        }
        guard code == MDB_NOTFOUND else { throw LMDBError(code, .cursorGet) }
    }

    /// Finds the greatest number; nil when there is none.
    func lastNumber() throws(LMDBError) -> UInt64? {
        var key = MDB_val()
        var value = MDB_val()
        let code = move(MDB_LAST, &key, &value)
        if code == MDB_NOTFOUND { return nil }
        guard code == 0, let number = number(key) else {
            throw LMDBError(code == 0 ? MDB_CORRUPTED : code, .cursorGet)
        }
        return number
    }

    @inline(__always)
    private func move(_ way: MDB_cursor_op, _ key: inout MDB_val, _ value: inout MDB_val) -> Int32 {
        run(.cursorGet) { mdb_cursor_get(cursor, &key, &value, way) }
    }

    /// Moves to the first entry at or after a key.
    private func seek(_ wanted: Key, _ key: inout MDB_val, _ value: inout MDB_val) -> Int32 {
        wanted.withBytes { bytes in
            key = MDB_val(bytes)
            return move(MDB_SET_RANGE, &key, &value)
        }
    }

    /// Moves to the last entry before a key, or at it.
    private func seekBackward(
        _ wanted: Key,
        isInclusive: Bool,
        _ key: inout MDB_val,
        _ value: inout MDB_val
    ) -> Int32 {
        // The empty key is before all entries: no entry can be at or before it.
        guard wanted.count > 0 else { return MDB_NOTFOUND }
        let code = seek(wanted, &key, &value)
        if code == MDB_NOTFOUND { return move(MDB_LAST, &key, &value) }
        guard code == 0 else { return code }
        let bytes = UnsafeRawBufferPointer(start: key.mv_data, count: key.mv_size)
        if isInclusive, bytes.count == wanted.count, begins(bytes, with: wanted) { return 0 }
        return move(MDB_PREV, &key, &value)
    }

    private func firstNumber(
        _ start: UInt64?,
        _ direction: ScanDirection,
        _ key: inout MDB_val,
        _ value: inout MDB_val
    ) -> Int32 {
        guard let start else {
            return move(direction == .forward ? MDB_FIRST : MDB_LAST, &key, &value)
        }
        var wanted = start
        let code = withUnsafeMutableBytes(of: &wanted) { bytes in
            key = MDB_val(mv_size: 8, mv_data: bytes.baseAddress)
            return move(MDB_SET_RANGE, &key, &value)
        }
        guard direction == .backward else { return code }
        if code == MDB_NOTFOUND { return move(MDB_LAST, &key, &value) }
        guard code == 0, number(key) != start else { return code }
        return move(MDB_PREV, &key, &value)
    }

    @inline(__always)
    private func number(_ key: MDB_val) -> UInt64? {
        guard key.mv_size == 8, let data = key.mv_data else { return nil }
        return UnsafeRawPointer(data).loadUnaligned(as: UInt64.self)
    }

    @inline(__always)
    private func begins(_ bytes: UnsafeRawBufferPointer, with prefix: Key) -> Bool {
        let count = prefix.count
        guard count > 0 else { return true }
        guard count <= bytes.count, let base = bytes.baseAddress else { return false }
        return prefix.withBytes { mine in
            mine.baseAddress.map { memcmp($0, base, count) == 0 } ?? true
        }
    }
}
