/// Names the type of a field in schemas.
public indirect enum FieldType: Sendable, Equatable {
    /// A 64-bit integer.
    case integer
    /// Text.
    case string
    /// A truth value.
    case boolean
    /// An instant, RFC 3339 in JSON.
    case timestamp
    /// Any JSON.
    case json
    /// Sixteen bytes, hexadecimal in JSON.
    case digest
    /// An array of a type.
    case array(FieldType, isNullable: Bool)
    /// A record in the record.
    case record(RecordSchema)
    /// One of a closed list of words.
    case enumeration([String])

    /// Names the type as an error does: `an integer`.
    public var phrase: String {
        switch self {
        case .integer: "an integer"
        case .string: "a string"
        case .boolean: "true or false"
        case .timestamp: "an RFC 3339 time such as 2026-01-05T09:00:00Z"
        case .json: "JSON"
        case .digest: "a string of 32 hexadecimal digits"
        case .array: "an array with at least one element"
        case .record: "an object"
        case .enumeration(let words): "one of \(words.joined(separator: ", "))"
        }
    }
}
