import ArgumentParser
import HansardReadModel
import HansardRecords

/// Prints what the tables are made of.
struct Tables: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the columns of every documented table as JSON Schema, one table a line."
    )

    @Flag(help: "Print the page docs/tables.md instead.")
    var markdown = false

    func run() async throws {
        var output = Output()
        if markdown {
            try output.line(String(TablesDocument.markdown.dropLast()))
        } else {
            for entry in TableCatalog.shown {
                let schema: JSONValue = [
                    "table": .string(entry.name), "schema": entry.schema.jsonSchema(.output),
                ]
                try output.line(schema.text)
            }
        }
        try output.flush()
    }
}
