extension RecordSchema {
    /// Names what a JSON Schema is for.
    public enum Use: Sendable {
        /// What callers send: only required fields must be there.
        case input
        /// What the engine answers: every field is there.
        case output
    }

    /// Describes the record's JSON.
    ///
    /// Source: JSON Schema 2020-12.
    public func jsonSchema(_ use: Use = .input) -> JSONValue {
        let shown = shownFields
        var schema = JSONObject()
        schema["title"] = .string(name)
        schema["type"] = "object"
        schema["properties"] = .object(JSONObject(shown.map { ($0.name, $0.jsonSchema(use)) }))
        let required = use == .output ? shown : shown.filter(\.traits.isRequired)
        if !required.isEmpty { schema["required"] = .array(required.map { .string($0.name) }) }
        schema["additionalProperties"] = false
        return .object(schema)
    }
}

extension FieldSchema {
    /// Describes the field's JSON.
    public func jsonSchema(_ use: RecordSchema.Use = .input) -> JSONValue {
        var schema = type.jsonSchema(traits, use)
        if isNullable && !(use == .input && traits.isRequired) { schema.allowNull() }
        let about = traits.aboutText.description
        if !about.isEmpty { schema["description"] = .string(about) }
        let unit = traits.unitText.description
        if !unit.isEmpty { schema["x-unit"] = .string(unit) }
        if traits.isPersonal { schema["x-personal"] = true }
        return .object(schema)
    }
}

extension FieldType {
    fileprivate func jsonSchema(_ traits: FieldTraits, _ use: RecordSchema.Use) -> JSONObject {
        switch self {
        case .boolean: return JSONObject([("type", "boolean")])
        case .timestamp: return JSONObject([("type", "string"), ("format", "date-time")])
        case .digest:
            return JSONObject([("type", "string"), ("pattern", "^[0-9a-f]{32}$")])
        case .enumeration(let words):
            return JSONObject([("type", "string"), ("enum", .array(words.map { .string($0) }))])
        case .record(let schema): return schema.jsonSchema(use).objectValue ?? JSONObject()
        case .integer:
            var schema = JSONObject([("type", "integer")])
            if let bounds = traits.numberBounds {
                schema["minimum"] = .integer(bounds.lowerBound)
                schema["maximum"] = .integer(bounds.upperBound)
            }
            return schema
        case .string: return traits.textSchema
        case .json:
            switch traits.jsonShape {
            case .object: return JSONObject([("type", "object")])
            case .array: return JSONObject([("type", "array")])
            case .any, nil: return JSONObject()
            }
        case .array(let element, let isNullable):
            var items = element.jsonSchema(traits, use)
            if isNullable { items.allowNull() }
            var schema = JSONObject([("type", "array"), ("items", .object(items))])
            if let limit = traits.elementLimit { schema["maxItems"] = .integer(Int64(limit)) }
            return schema
        }
    }
}

extension FieldTraits {
    fileprivate var textSchema: JSONObject {
        var schema = JSONObject([("type", "string")])
        switch rule {
        case .token: schema["pattern"] = .string("^[a-z0-9_]{1,\(upper)}$")
        case .color: schema["pattern"] = "^#[0-9a-fA-F]{6}$"
        case .varchar: schema["maxLength"] = .integer(upper)
        case .text:
            schema["maxLength"] = .integer(upper)
            schema["x-max-bytes"] = .integer(upper)
        case .none, .range, .json: break
        }
        return schema
    }
}

extension JSONObject {
    /// Lets a schema's value be null.
    fileprivate mutating func allowNull() {
        if let type = self["type"] { self["type"] = .array([type, "null"]) }
        if case .array(let words) = self["enum"] { self["enum"] = .array(words + [.null]) }
    }
}
