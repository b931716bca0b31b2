extension Bool: FieldValue {
    /// Frames it as a number: 0 or 1.
    @inlinable public static var wire: WireType { .number }

    /// Says whether it is false.
    @inlinable public var isFieldZero: Bool { !self }

    /// Appends 0 or 1.
    @inline(__always)
    @inlinable
    public func encodePayload(into writer: inout BinaryWriter) {
        writer.putByte(self ? 1 : 0)
    }

    /// Reads 0 or 1.
    ///
    /// - Throws: `CodecError.Kind.malformed` for any other number.
    @inlinable
    public static func decodePayload(from reader: inout BinaryReader) throws(CodecError) -> Bool {
        switch try reader.number() {
        case 0: return false
        case 1: return true
        default: throw reader.malformed("a truth value is neither 0 nor 1")
        }
    }

    /// Writes `true` or `false`.
    @inlinable
    public func writeJSON(to writer: inout JSONWriter) { writer.boolean(self) }

    /// Reads `true` or `false`, nothing else.
    ///
    /// - Throws: `CodecError.Kind.wrongType`.
    public static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> Bool {
        guard case .bool(let value) = json else { throw .wrongType(json, "true or false") }
        return value
    }

    /// Accepts: a truth value has no bounds.
    public func checkField(_ traits: FieldTraits) throws(CodecError) {}

    /// Describes it as a boolean.
    public static var fieldType: FieldType { .boolean }

    /// Gives it as a truth value.
    public var columnValue: ColumnValue { .boolean(self) }
}
