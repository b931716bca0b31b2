import HansardRecords
import LMDB

/// Reads a table without knowing its row's type.
protocol TableAccess: Sendable {
    /// Counts the rows.
    func rowCount(_ snapshot: ReadModelSnapshot) throws(ReadModelError) -> Int64
    /// Reads a row.
    func row(
        _ id: Int64,
        _ snapshot: ReadModelSnapshot
    ) throws(ReadModelError) -> (any TableRow)?
    /// Reads a row's stored bytes.
    func rowBytes(
        _ id: Int64,
        _ snapshot: ReadModelSnapshot
    ) throws(ReadModelError) -> [UInt8]?
    /// Visits rows by id until the visit answers that it has enough.
    func eachRow(
        after id: Int64,
        _ snapshot: ReadModelSnapshot,
        _ visit: (any TableRow) throws -> Bool
    ) throws
    /// Visits the stored bytes of every row by id.
    func eachRowBytes(
        _ snapshot: ReadModelSnapshot,
        _ visit: (Int64, RawSpan) throws(ReadModelError) -> Bool
    ) throws(ReadModelError)
    /// Visits the keys of an index in their order.
    func eachKey(
        index number: Int,
        _ snapshot: ReadModelSnapshot,
        _ visit: (RawSpan) throws(ReadModelError) -> Bool
    ) throws(ReadModelError)
    /// Makes the keys and counts that the stored rows call for.
    func derive(_ snapshot: ReadModelSnapshot) throws(ReadModelError) -> DerivedEntries
    /// Names the columns in which two rows' bytes differ.
    func differingColumns(_ left: RawSpan, _ right: RawSpan) throws(ReadModelError) -> [String]
}

/// Holds what the rows of a table call for: every index key, every count.
struct DerivedEntries {
    /// Keys of each index, ascending.
    var keys: [[Key]]
    /// Counts by their stored key.
    var counts: [Key: Int64]
}

/// Reads a table of a known row.
struct TypedTableAccess<Row: StoredRow>: TableAccess {
    func rowCount(_ snapshot: ReadModelSnapshot) throws(ReadModelError) -> Int64 {
        do throws(LMDBError) {
            let rows = Row.store(in: snapshot.stores).rows
            return Int64(try snapshot.source.entryCount(of: rows))
        } catch {
            throw .storage(error)
        }
    }

    func row(
        _ id: Int64,
        _ snapshot: ReadModelSnapshot
    ) throws(ReadModelError) -> (any TableRow)? {
        let row: Row? = try snapshot.row(id)
        return row
    }

    func rowBytes(
        _ id: Int64,
        _ snapshot: ReadModelSnapshot
    ) throws(ReadModelError) -> [UInt8]? {
        let rows = Row.store(in: snapshot.stores).rows
        let source = snapshot.source
        do throws(LMDBError) {
            guard let bytes = try source.get(UInt64(bitPattern: id), in: rows) else {
                return nil
            }
            return [UInt8](copying: bytes)
        } catch {
            throw .storage(error)
        }
    }

    func eachRow(
        after id: Int64,
        _ snapshot: ReadModelSnapshot,
        _ visit: (any TableRow) throws -> Bool
    ) throws {
        let rows = Row.store(in: snapshot.stores).rows
        let start = UInt64(bitPattern: max(id, -1) &+ 1)
        try snapshot.source.scan(rows, from: start, direction: .forward) { key, bytes in
            try visit(TableStore<Row>.decode(bytes, Int64(bitPattern: key)))
        }
    }

    func eachRowBytes(
        _ snapshot: ReadModelSnapshot,
        _ visit: (Int64, RawSpan) throws(ReadModelError) -> Bool
    ) throws(ReadModelError) {
        try snapshot.source.walk(Row.store(in: snapshot.stores).rows, from: 0) {
            (key, bytes) throws(ReadModelError) in
            try visit(Int64(bitPattern: key), bytes)
        }
    }

    func eachKey(
        index number: Int,
        _ snapshot: ReadModelSnapshot,
        _ visit: (RawSpan) throws(ReadModelError) -> Bool
    ) throws(ReadModelError) {
        try snapshot.source.walk(Row.store(in: snapshot.stores).indexes[number]) {
            (key, _) throws(ReadModelError) in
            try visit(key)
        }
    }

    func derive(_ snapshot: ReadModelSnapshot) throws(ReadModelError) -> DerivedEntries {
        let table = Row.table
        var derived = DerivedEntries(
            keys: Array(repeating: [], count: table.indexes.count),
            counts: [:]
        )
        try eachRowBytes(snapshot) { (id, bytes) throws(ReadModelError) in
            let row = try TableStore<Row>.decode(bytes, id)
            for (number, index) in table.indexes.enumerated() {
                var keys = KeyList()
                index.appendKeys(row, &keys)
                derived.keys[number] += Set(keys.keys)
            }
            for (number, counter) in table.counters.enumerated() {
                guard let key = counter.key(row) else { continue }
                derived.counts[CounterChanges.key(table.number, number, key), default: 0] += 1
            }
            return true
        }
        for number in derived.keys.indices { derived.keys[number].sort() }
        return derived
    }

    func differingColumns(_ left: RawSpan, _ right: RawSpan) throws(ReadModelError) -> [String] {
        let left = try TableStore<Row>.decode(left, 0)
        let right = try TableStore<Row>.decode(right, 0)
        let names = left.differences(from: right).map(\.field)
        return names.isEmpty ? ["hidden columns"] : names
    }
}
