import HansardRecords
import LMDB

/// Holds the rows of one table that a write set has read or changed.
///
/// Reads fall through to a snapshot; changes stay here until `write` puts them into a transaction.
/// Rows are decoded once and changed in place. Inside a scope, the first change of a row keeps the
/// row as it was, so that dropping the scope restores it.
final class TableBuffer<Row: TableRow> {
    /// Holds one row and where it came from.
    struct Entry {
        let id: Int64
        /// Row as it is now; nil = there is none.
        var row: Row?
        /// Place in `bases` of the row as stored; -1 = there is none.
        var base: Int
        /// Checksum share of the stored row.
        var baseHash: UInt128
        /// Whether the row may differ from what is stored.
        var isDirty = false
        /// Scope that keeps the row as it was; 0 = none.
        var scope = 0
    }

    let table = Row.table
    /// Whether pending rows are found by their keys.
    let hasLookups: Bool
    var entries: [Entry] = []
    var slots: [Int64: Int] = [:]
    /// Rows as stored, of those entries that have one.
    var bases: [Row] = []
    var journal = RowJournal<Row>()
    /// Scopes of the write set and this buffer's place in it; nil = scopes are opened one by one.
    private var scopes: OpenScopes?
    private var place = 0
    private var joinedScope = 0
    /// For each index: the ids of rows changed here, by the leading bytes of their keys.
    var pending: [[Key: [Int64]]]
    private(set) var source: Snapshot?
    private(set) var store: TableStore<Row>?
    private(set) var ledger: LedgerStore?
    /// Places of all rows that are here, changed or not.
    var loadedSlots: Range<Int> { entries.indices }
    /// Greatest id stored; nil = not looked at yet.
    private var highestStoredID: UInt64?
    /// Keys of the row at hand as it was and as it is; kept for their memory.
    var keysBefore = KeyList()
    var keysAfter = KeyList()

    /// Makes an empty buffer that reads as empty until it is reset.
    ///
    /// - Parameter tracksLookups: whether `ids` is going to be asked.
    init(tracksLookups: Bool) {
        hasLookups = tracksLookups && Row.table.indexes.contains { $0.lookupByteCount != nil }
        pending = Array(repeating: [:], count: Row.table.indexes.count)
    }

    /// Forgets all rows and reads from a snapshot from now on; from nothing when it is nil.
    func reset(_ source: Snapshot?, _ store: TableStore<Row>?, _ ledger: LedgerStore?) {
        entries.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
        bases.removeAll(keepingCapacity: true)
        journal.removeAll()
        for index in pending.indices where !pending[index].isEmpty {
            pending[index].removeAll(keepingCapacity: true)
        }
        self.source = source
        self.store = store
        self.ledger = ledger
        highestStoredID = nil
    }

    /// Reads a row.
    func get(_ id: Int64) throws(ReadModelError) -> Row? {
        entries[try slot(of: id)].row
    }

    /// Gives a row that was read or changed before; nil when it was not.
    func loaded(_ id: Int64) -> Row? { slots[id].flatMap { entries[$0].row } }

    /// Changes a row in place.
    ///
    /// - Throws: `missingRow` when there is none.
    @inline(__always)
    func update(_ id: Int64, _ change: (inout Row) -> Void) throws(ReadModelError) {
        let slot = try slot(of: id)
        guard entries[slot].row != nil else { throw .missingRow(table: table.name, id: id) }
        keepForScope(slot)
        let old = hasLookups && entries[slot].isDirty ? entries[slot].row : nil
        entries[slot].row?.apply(change)
        if hasLookups { noteLookups(slot, old: old) }
        entries[slot].isDirty = true
    }

    /// Adds or replaces a row.
    func put(_ row: Row) throws(ReadModelError) {
        let slot = try slot(of: row.id)
        keepForScope(slot)
        let old = hasLookups && entries[slot].isDirty ? entries[slot].row : nil
        entries[slot].row = row
        if hasLookups { noteLookups(slot, old: old) }
        entries[slot].isDirty = true
    }

    /// Removes a row; does nothing when there is none.
    func delete(_ id: Int64) throws(ReadModelError) {
        let slot = try slot(of: id)
        guard entries[slot].row != nil else { return }
        keepForScope(slot)
        entries[slot].row = nil
        entries[slot].isDirty = true
    }

    /// Lets the buffer take part in the scopes of a write set.
    func follow(_ scopes: OpenScopes, place: Int) {
        self.scopes = scopes
        self.place = place
    }

    private func keepForScope(_ slot: Int) {
        if let scopes, scopes.current > joinedScope {
            scopes.join(place, after: joinedScope) { journal.begin($0) }
            joinedScope = scopes.current
        }
        guard journal.isOpen, entries[slot].scope != journal.scope else { return }
        journal.keep(slot, entries[slot].row, wasDirty: entries[slot].isDirty)
        entries[slot].scope = journal.scope
    }

    /// Finds a row's entry, reading the row when it is not here yet.
    private func slot(of id: Int64) throws(ReadModelError) -> Int {
        if let slot = slots[id] { return slot }
        var entry = Entry(id: id, row: nil, base: -1, baseHash: 0)
        if let source, let store {
            let bytes: RawSpan?
            do throws(LMDBError) {
                bytes =
                    try mayBeStored(id, source, store)
                    ? source.get(UInt64(bitPattern: id), in: store.rows) : nil
            } catch {
                throw .storage(error)
            }
            if let bytes {
                let row = try TableStore<Row>.decode(bytes, id)
                entry.baseHash = RowHash.of(bytes, id, table.number)
                entry.base = bases.count
                entry.row = row
                bases.append(row)
            }
        }
        let slot = entries.count
        slots[id] = slot
        entries.append(entry)
        return slot
    }

    /// Tells without a search that most new ids are not stored: they are greater than all that are.
    private func mayBeStored(
        _ id: Int64,
        _ source: Snapshot,
        _ store: TableStore<Row>
    ) throws(LMDBError) -> Bool {
        if let highestStoredID { return UInt64(bitPattern: id) <= highestStoredID }
        let highest = try source.lastIntegerKey(in: store.rows) ?? 0
        highestStoredID = highest
        return UInt64(bitPattern: id) <= highest
    }
}

extension TableRow {
    /// Changes the row in place.
    @inline(__always)
    fileprivate mutating func apply(_ change: (inout Self) -> Void) { change(&self) }
}
