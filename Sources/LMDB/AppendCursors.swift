import CLMDB

/// Keeps the cursors of a write transaction's appends open, so that each begins at the last page.
///
/// Safety: a cursor that remembers the last page would append to the wrong one after another put
/// made a new last page, so any other change of a database drops its cursor first. The end of the
/// write transaction frees the rest. Source: lmdb.h, `mdb_cursor_open`.
struct AppendCursors {
    private struct Slot {
        var cursor: OpaquePointer?
        var handle: MDB_dbi = 0
    }

    private var slots = InlineArray<8, Slot>(repeating: Slot())
    private var count = 0
    private var nextVictim = 0

    /// Finds or opens the cursor of a database.
    @inline(__always)
    mutating func cursor(_ database: Database, _ reads: Reads) throws(LMDBError) -> OpaquePointer {
        for index in 0..<count {
            if slots[index].handle == database.handle, let cursor = slots[index].cursor {
                return cursor
            }
        }
        return try open(database, reads)
    }

    /// Closes the cursor of a database that is about to be changed by other means.
    @inline(__always)
    mutating func drop(_ database: Database) {
        guard count > 0 else { return }
        for index in 0..<count where slots[index].handle == database.handle {
            if let cursor = slots[index].cursor { mdb_cursor_close(cursor) }
            count -= 1
            slots[index] = slots[count]
            slots[count] = Slot()
            return
        }
    }

    @inline(never)
    private mutating func open(
        _ database: Database,
        _ reads: Reads
    ) throws(LMDBError) -> OpaquePointer {
        let cursor = try reads.openCursor(database)
        if count < Limits.cachedCursorCount {
            slots[count] = Slot(cursor: cursor, handle: database.handle)
            count += 1
        } else {
            nextVictim = (nextVictim + 1) % count
            if let old = slots[nextVictim].cursor { mdb_cursor_close(old) }
            slots[nextVictim] = Slot(cursor: cursor, handle: database.handle)
        }
        return cursor
    }
}
