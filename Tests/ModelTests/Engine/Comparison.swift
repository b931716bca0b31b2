import HansardReadModel
import HansardRecords

/// Holds the twin's tables against the engine's, row by row and column by column.
enum Comparison {
    /// Largest number of differences that are named.
    private static let limit = 6

    /// Names what differs; empty when every row of every table is the same.
    static func differences(_ twin: Twin, _ snapshot: ReadModelSnapshot) throws -> [String] {
        var found: [String] = []
        for table in twin.tables where found.count < limit {
            guard let entry = TableCatalog.entry(named: table.name) else {
                found.append("the engine has no table \(table.name)")
                continue
            }
            var left = Set(table.rows.keys)
            try snapshot.dump(entry) { row in
                left.remove(row.id)
                var writer = JSONWriter()
                row.json(into: &writer)
                guard found.count < limit else { return }
                guard let own = table[row.id] else {
                    found.append("\(table.name) \(row.id): the engine has it, the twin does not")
                    return
                }
                let text = table.json(own)
                if text == writer.text { return }
                let columns = try differingColumns(twin: text, engine: writer.text)
                found.append("\(table.name) \(row.id): \(columns)")
            }
            found += left.sorted().prefix(limit)
                .map {
                    "\(table.name) \($0): the twin has it, the engine does not"
                }
        }
        return found
    }

    private static func differingColumns(twin: String, engine: String) throws -> String {
        let twin = try JSONValue.parse(twin)
        let engine = try JSONValue.parse(engine)
        var names: [String] = []
        for case .object(let object) in [twin, engine] {
            for member in object.members where !names.contains(member.key) {
                names.append(member.key)
            }
        }
        let columns = names.filter { twin[$0] != engine[$0] }
            .map { name in
                "\(name) is \(spelled(engine[name])) in the engine, \(spelled(twin[name])) in the twin"
            }
        return columns.isEmpty
            ? "the columns stand in another order" : columns.joined(separator: ", ")
    }

    private static func spelled(_ value: JSONValue?) -> String {
        value.map { JSONText($0).text } ?? "absent"
    }
}
