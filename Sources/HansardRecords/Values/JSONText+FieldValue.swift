extension JSONText: FieldValue {
    /// Frames it as bytes: compact text.
    @inlinable public static var wire: WireType { .bytes }

    /// Says no: JSON is never left out; a column that may have none is optional.
    @inlinable public var isFieldZero: Bool { false }

    /// Appends length and text.
    @inlinable
    public func encodePayload(into writer: inout BinaryWriter) {
        utf8.withUnsafeBytes { writer.putBytes($0) }
    }

    /// Reads compact JSON.
    ///
    /// - Throws: `CodecError.Kind.malformed` when it is cut off or no compact JSON.
    public static func decodePayload(
        from reader: inout BinaryReader
    ) throws(CodecError) -> JSONText {
        let bytes = try reader.bytes()
        var scanner = JSONScanner(bytes)
        guard scanner.isCompactJSON() else { throw reader.malformed("a JSON column is no JSON") }
        return JSONText(trusted: Array(bytes))
    }

    /// Writes the text.
    @inlinable
    public func writeJSON(to writer: inout JSONWriter) { writer.json(self) }

    /// Reads any JSON of the shape asked for.
    ///
    /// - Throws: `CodecError` when shape or length do not fit, or a string in it holds NUL.
    public static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> JSONText {
        let text = JSONText(json)
        try text.checkField(traits)
        return text
    }

    /// Holds it against shape and length; no string in it holds NUL.
    ///
    /// - Throws: `CodecError` naming bound and remedy.
    public func checkField(_ traits: FieldTraits) throws(CodecError) {
        switch traits.jsonShape {
        case nil, .any: break
        case .object:
            if utf8.first != UInt8(ascii: "{") { throw .wrongType(value(), "a JSON object") }
        case .array:
            if utf8.first != UInt8(ascii: "[") { throw .wrongType(value(), "a JSON array") }
        }
        if let limit = traits.byteLimit, utf8.count > limit {
            throw CodecError(
                .tooLong,
                problem: "has \(utf8.count) bytes of compact JSON, more than \(limit)",
                remedy: "shorten it to at most \(limit) bytes",
                value: "\(utf8.count) bytes",
                bound: "at most \(limit) bytes"
            )
        }
        if mayHoldNUL && value().holdsNUL { throw .holdsNUL("JSON") }
    }

    /// Looks for the only spelling of NUL in compact JSON; a backslash before it may mislead.
    private var mayHoldNUL: Bool { utf8.contains(UInt8(ascii: "\\")) && text.contains("u0000") }

    /// Describes it as JSON.
    public static var fieldType: FieldType { .json }

    /// Gives it as JSON.
    public var columnValue: ColumnValue { .json(self) }
}
