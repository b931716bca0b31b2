import ArgumentParser
import HansardEngine
import HansardReadModel
import HansardRecords

/// Prints a documented table by primary key.
struct Table: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints every row of a documented table by primary key."
    )

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp("The table's name.", valueName: "name"))
    var name: String

    func validate() throws {
        guard TableCatalog.shown.contains(where: { $0.name == name }) else {
            let names = TableCatalog.shown.map(\.name).joined(separator: ", ")
            throw ValidationError("there is no table '\(name)'; use one of \(names)")
        }
    }

    func run() async throws {
        guard let entry = TableCatalog.shown.first(where: { $0.name == name }) else { return }
        let reader = try global.reader()
        defer { reader.close() }
        let snapshot = try reader.snapshot()
        var output = Output()
        var view = TableView(entry, now: WallClock().now())
        var after: Int64? = 0
        while let next = after {
            after = try snapshot.rows(
                of: entry,
                after: next,
                limit: CommandLineLimits.rowsLaidOut
            ) { row in
                if global.json {
                    try output.line(row.jsonText())
                } else {
                    view.add(row.columnValues())
                }
            }
            if global.json { continue }
            for line in view.takeLines() { try output.line(line) }
        }
        try output.flush()
    }
}
