/// Is one row: column → value.
///
/// Columns that begin with `_` are the twin's own and never shown.
struct Row: Equatable, Sendable {
    var columns: [String: Item]

    /// Makes a row; a column that is null is left out, so that equal rows are equal.
    init(_ columns: [String: Item]) { self.columns = columns.filter { !$0.value.isNull } }

    subscript(column: String) -> Item {
        get { columns[column] ?? .null }
        set { columns[column] = newValue.isNull ? nil : newValue }
    }

    var id: Int64 { self["id"].int ?? 0 }

    /// Tells whether a flag is set.
    func isTrue(_ column: String) -> Bool { self[column] == .bool(true) }

    /// Takes the columns that a command gives; null clears, what is absent stays.
    mutating func take(_ columns: [String], from command: Item) {
        for column in columns {
            if let value = command.given(column) { self[column] = value }
        }
    }

    /// Takes a column that always stands; null puts the default back.
    mutating func take(_ column: String, from command: Item, else standard: Item) {
        if let value = command.given(column) { self[column] = value.isNull ? standard : value }
    }

    /// Takes a text that must stand: new rows need one, and none loses it or gets a blank one.
    mutating func require(_ column: String, from command: Item) throws(Refusal) {
        switch command.given(column) {
        case nil: if self[column].isNull { throw Refusal("missing_field") }
        case .text(let text)?:
            if text.isAllSpace { throw Refusal("invalid_field") }
            self[column] = .text(text)
        default: throw Refusal("invalid_field")
        }
    }

    /// Moves `updated_at` to the greatest time folded into the row.
    mutating func touch(_ time: Int64) {
        self["updated_at"] = .time(max(self["updated_at"].time ?? time, time))
    }
}

/// Is one table: its shown columns in their order, and its rows by id.
struct Table: Sendable {
    let name: String
    let columns: [String]
    private(set) var rows: [Int64: Row] = [:]
    /// Greatest id that was ever given.
    private(set) var lastID: Int64 = 0

    init(_ name: String, _ columns: [String]) {
        self.name = name
        self.columns = columns
    }

    var ids: [Int64] { rows.keys.sorted() }

    subscript(id: Int64) -> Row? { rows[id] }

    /// Puts a row under a new id, or under the one it was given, and gives the id.
    @discardableResult
    mutating func add(_ row: Row, id given: Int64? = nil) -> Int64 {
        let id = given ?? lastID + 1
        lastID = max(lastID, id)
        var row = row
        row["id"] = .int(id)
        rows[id] = row
        return id
    }

    /// Changes a row that exists.
    mutating func change(_ id: Int64, _ body: (inout Row) -> Void) {
        guard var row = rows[id] else { fatalError("\(name) \(id) does not exist") }
        rows[id] = nil
        body(&row)
        rows[id] = row
    }

    /// Takes a row away; its id is not given again.
    mutating func remove(_ id: Int64) { rows[id] = nil }

    /// Spells a row as the engine's JSON does: the shown columns in their order.
    func json(_ row: Row) -> String {
        Item.object(columns.map { Item.Member(key: $0, value: row[$0]) }).json
    }
}
