import HansardRecords

/// Writes `docs/events.md` from the field lists of the events.
public enum EventsDocument {
    /// Gives the whole page as Markdown, with a line break at its end.
    public static var markdown: String {
        var text = """
            # Events

            Everything that can stand in the log. `hansard events schema --markdown` prints this
            page from the code (`make docs`); a test holds the two together. `hansard events schema`
            prints the same as JSON Schema.

            A body is its fields in ascending order of their tags; what has the default of its type
            is left out, tags that are not known are skipped. *Personal* fields are sealed with the
            customer's key and become unreadable when the customer is erased.


            """
        for type in EventType.allCases { text += section(type) }
        text.removeLast()
        return text
    }

    private static func section(_ type: EventType) -> String {
        var text = "## \(type.name)\n\nType \(type.rawValue), version \(type.version).\n\n"
        text += "| tag | field | type | null | |\n|---|---|---|---|---|\n"
        for field in EventCatalog.schema(of: type).fields {
            let isNullable = field.isNullable ? "yes" : "no"
            let mark = field.traits.isPersonal ? "personal" : ""
            text += "| \(field.tag) | `\(field.name)` | \(describe(field)) | \(isNullable) |"
            text += " \(mark) |\n"
        }
        return text + "\n"
    }

    private static func describe(_ field: FieldSchema) -> String {
        let traits = field.traits
        var text = describe(field.type)
        if let length = traits.scalarLimit { text += ", at most \(length) characters" }
        if let size = traits.byteLimit { text += ", at most \(size) bytes" }
        if let count = traits.elementLimit { text += ", at most \(count)" }
        return text
    }

    private static func describe(_ type: FieldType) -> String {
        switch type {
        case .integer: return "integer"
        case .string: return "text"
        case .boolean: return "boolean"
        case .timestamp: return "time"
        case .json: return "JSON"
        case .digest: return "digest, 16 bytes"
        case .array(let element, _): return "array of \(describe(element))"
        case .enumeration(let words): return words.map { "`\($0)`" }.joined(separator: ", ")
        case .record(let schema):
            let names = schema.shownFields.map { "`\($0.name)`" }
            return "{\(names.joined(separator: ", "))}"
        }
    }
}
