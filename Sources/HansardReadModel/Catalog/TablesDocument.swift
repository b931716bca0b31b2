import HansardDomain
import HansardRecords

/// Writes `docs/tables.md` from field lists, index declarations and projectors.
public enum TablesDocument {
    /// Gives the whole page as Markdown, with a line break at its end.
    public static var markdown: String {
        var text = """
            # Tables

            What the projectors fold the log into. `hansard tables --markdown` prints this page from
            the code (`make docs`); a test holds the two together.

            Columns stand in the documented order, extra ones behind them. Whole numbers have 64
            bits, times are UTC with microseconds. *Personal* columns become unreadable when their
            customer is erased. Every key ends in the row's id, so that it is one row's own; `desc`
            = greatest first. Kept counts are updated with the row: nothing is ever counted by
            reading rows.


            """
        for entry in TableCatalog.shown { text += section(entry) }
        text += """
            ## Tables that are not shown

            They hold what deciders must know and nobody asks for.


            """
        for entry in TableCatalog.all where !entry.isShown {
            text += section(entry, level: "###")
        }
        while text.hasSuffix("\n\n") { text.removeLast() }
        return text
    }

    private static func section(_ entry: TableCatalog.Entry, level: String = "##") -> String {
        var text = "\(level) \(entry.name)\n\n\(entry.about)\n\n"
        text += "| column | type | null | values |\n|---|---|---|---|\n"
        for field in entry.schema.shownFields { text += column(field) }
        let hidden = entry.schema.fields.filter(\.traits.isHidden).map { "`\($0.name)`" }
        if !hidden.isEmpty {
            text += "\nStored beside and never shown: \(hidden.joined(separator: ", ")).\n"
        }
        let events = entry.events.map { "`\($0.name)`" }
        text += "\nFolded from \(events.joined(separator: ", ")).\n\n"
        if !entry.indexes.isEmpty {
            text += "| index | key | finds |\n|---|---|---|\n"
            for index in entry.indexes {
                let key = index.columns.joined(separator: ", ")
                text += "| `\(index.name)` | \(key) | \(index.serves) |\n"
            }
            text += "\n"
        }
        if !entry.counters.isEmpty {
            let names = entry.counters.map { "`\($0)`" }
            text += "Kept counts: \(names.joined(separator: ", ")).\n\n"
        }
        return text
    }

    private static func column(_ field: FieldSchema) -> String {
        var values: [String] = []
        if case .enumeration(let words) = field.type { values = words.map { "`\($0)`" } }
        var notes = values.joined(separator: ", ")
        if field.traits.isPersonal { notes += notes.isEmpty ? "personal" : "; personal" }
        let isNullable = field.isNullable ? "yes" : "no"
        return "| `\(field.name)` | \(field.sqlType) | \(isNullable) | \(notes) |\n"
    }
}
