import HansardReadModel
import HansardRecords
import Hummingbird

/// Reads every documented table, page by page.
enum TableRoutes {
    /// Adds the routes.
    static func add(to table: inout RouteTable) {
        table.get("/v1/:tenant/tables") { call in
            let snapshot = try await call.snapshot()
            var list = ListBody()
            for entry in TableCatalog.shown {
                let count = try snapshot.rowCount(of: entry)
                list.append { write(entry, rowCount: count, into: &$0) }
            }
            return list.response(nextCursor: nil, position: snapshot.position)
        }
        table.get("/v1/:tenant/tables/:table", ["cursor", "limit"]) { call in
            let snapshot = try await call.snapshot()
            let entry = try entry(call)
            let after = try call.query.integer("cursor", in: ServerLimits.position) ?? 0
            var list = ListBody()
            let next = try snapshot.rows(of: entry, after: after, limit: call.query.limit()) {
                row in
                list.append { row.json(into: &$0) }
            }
            return list.response(nextCursor: next.map(String.init), position: snapshot.position)
        }
        table.get("/v1/:tenant/tables/:table/:id") { call in
            let snapshot = try await call.snapshot()
            let entry = try entry(call)
            let id = try call.id()
            return try RowResponse.make(snapshot) { writer in
                guard try snapshot.row(id, of: entry, into: &writer) else {
                    throw Problem(
                        404,
                        "unknown_row",
                        "table \(entry.name) has no row \(id); take an id from its pages",
                        field: "id"
                    )
                }
            }
        }
    }

    /// Writes a table's name, its columns and its number of rows.
    private static func write(
        _ entry: TableCatalog.Entry,
        rowCount: Int64,
        into writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.key("name")
        writer.string(entry.name)
        writer.key("row_count")
        writer.integer(rowCount)
        writer.key("columns")
        writer.beginArray()
        for field in entry.schema.shownFields { writer.string(field.name) }
        writer.endArray()
        writer.endObject()
    }

    private static func entry(_ call: RouteCall) throws -> TableCatalog.Entry {
        let name = call.word("table")
        guard let entry = TableCatalog.shown.first(where: { $0.name == name }) else {
            let names = TableCatalog.shown.map(\.name).joined(separator: ", ")
            throw Problem(
                404,
                "unknown_table",
                "there is no table '\(name.prefix(80))'; use one of \(names)",
                field: "table",
                bound: names
            )
        }
        return entry
    }
}
