import CLMDB

/// Keeps a snapshot's cursors open between scans, so that a scan does not allocate.
///
/// Safety: a cursor is lent to one scan at a time; after the snapshot was renewed it is renewed
/// before use; all are closed before the transaction ends. Source: lmdb.h, `mdb_cursor_renew`.
struct CursorCache {
    private struct Slot {
        var cursor: OpaquePointer?
        var handle: MDB_dbi = 0
        var isLent = false
        var view: UInt64 = 0
    }

    /// Is a cursor and the slot it goes back to; nil = it is closed instead.
    struct Loan {
        let cursor: OpaquePointer
        fileprivate let slot: Int?
    }

    private var slots = InlineArray<8, Slot>(repeating: Slot())
    private var view: UInt64 = 0
    private var nextVictim = 0
    /// Number of scans that are going on.
    private(set) var lentCount = 0

    /// Notes that the snapshot shows a newer view.
    mutating func noteRenewal() { view &+= 1 }

    /// Lends a cursor of a database.
    mutating func lend(_ database: Database, _ reads: Reads) throws(LMDBError) -> Loan {
        for index in slots.indices {
            guard let cursor = slots[index].cursor, slots[index].handle == database.handle,
                !slots[index].isLent
            else { continue }
            if slots[index].view != view {
                try checked(.cursorRenew) { mdb_cursor_renew(reads.transaction, cursor) }
                slots[index].view = view
            }
            slots[index].isLent = true
            lentCount += 1
            return Loan(cursor: cursor, slot: index)
        }
        let cursor = try reads.openCursor(database)
        lentCount += 1
        guard let index = unusedSlot() else { return Loan(cursor: cursor, slot: nil) }
        if let old = slots[index].cursor { mdb_cursor_close(old) }
        slots[index] = Slot(cursor: cursor, handle: database.handle, isLent: true, view: view)
        return Loan(cursor: cursor, slot: index)
    }

    /// Takes a cursor back.
    mutating func takeBack(_ loan: Loan) {
        lentCount -= 1
        if let index = loan.slot {
            slots[index].isLent = false
        } else {
            mdb_cursor_close(loan.cursor)
        }
    }

    /// Closes all cursors; the snapshot ends.
    mutating func closeAll() {
        for index in slots.indices {
            if let cursor = slots[index].cursor { mdb_cursor_close(cursor) }
            slots[index].cursor = nil
        }
    }

    private mutating func unusedSlot() -> Int? {
        for index in slots.indices where slots[index].cursor == nil { return index }
        for _ in slots.indices {
            nextVictim = (nextVictim + 1) % slots.count
            if !slots[nextVictim].isLent { return nextVictim }
        }
        return nil
    }
}
