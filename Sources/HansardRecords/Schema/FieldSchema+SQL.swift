extension FieldSchema {
    /// Names the field's type as a database does: `bigint`, `varchar(50)`, `timestamp`.
    ///
    /// Whole numbers are `bigint`; arrays and records are `json`; a closed list of words is a
    /// `varchar`, as long as its traits say.
    public var sqlType: String {
        switch type {
        case .integer: "bigint"
        case .boolean: "boolean"
        case .timestamp: "timestamp"
        case .digest: "char(32)"
        case .json, .array, .record: "json"
        case .string: traits.scalarLimit.map { "varchar(\($0))" } ?? "text"
        case .enumeration: traits.scalarLimit.map { "varchar(\($0))" } ?? "varchar"
        }
    }
}
