/// Holds a field's value as a column of a table holds it: for SQL, CSV and comparisons.
public enum ColumnValue: Sendable, Equatable {
    /// No value.
    case null
    /// A number.
    case integer(Int64)
    /// A truth value.
    case boolean(Bool)
    /// Text.
    case text(String)
    /// An instant.
    case timestamp(Timestamp)
    /// JSON: a JSON column, an array or a record.
    case json(JSONText)

    /// Gives the value as JSON.
    public var json: JSONText {
        var writer = JSONWriter()
        switch self {
        case .null: writer.null()
        case .integer(let value): writer.integer(value)
        case .boolean(let value): writer.boolean(value)
        case .text(let text): writer.string(text)
        case .timestamp(let instant): writer.timestamp(instant)
        case .json(let json): return json
        }
        return JSONText(trusted: writer.bytes)
    }
}
