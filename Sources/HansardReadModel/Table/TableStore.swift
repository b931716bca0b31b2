import HansardRecords
import LMDB

/// Holds the LMDB databases of one table: rows by id, and one database an index.
///
/// ```
/// DATABASE          KEY                            VALUE
/// <table>           id, 8 bytes native (integer)   row, binary form of its record
/// <table>.<index>   the index's columns, then id   empty
/// ```
struct TableStore<Row: TableRow>: Sendable {
    let rows: Database
    let indexes: [Database]

    /// Opens or creates the databases of a table.
    init(_ environment: Environment) throws(LMDBError) {
        let table = Row.table
        rows = try environment.openDatabase(table.name, keys: .integer)
        var indexes: [Database] = []
        for index in table.indexes {
            indexes.append(try environment.openDatabase("\(table.name).\(index.name)"))
        }
        self.indexes = indexes
    }

    /// Reads a row.
    ///
    /// - Returns: nil when there is none.
    func row(_ id: Int64, in source: Snapshot) throws(ReadModelError) -> Row? {
        let bytes: RawSpan?
        do throws(LMDBError) {
            bytes = try source.get(UInt64(bitPattern: id), in: rows)
        } catch {
            throw .storage(error)
        }
        guard let bytes else { return nil }
        return try Self.decode(bytes, id)
    }

    /// Reads a row that an index or another row names.
    func existingRow(_ id: Int64, in source: Snapshot) throws(ReadModelError) -> Row {
        guard let row = try row(id, in: source) else {
            throw .missingRow(table: Row.table.name, id: id)
        }
        return row
    }

    /// Decodes a row's bytes.
    static func decode(_ bytes: RawSpan, _ id: Int64) throws(ReadModelError) -> Row {
        do throws(CodecError) {
            return try Row(decoding: bytes)
        } catch {
            throw .corruptRow(table: Row.table.name, id: id, error)
        }
    }
}
