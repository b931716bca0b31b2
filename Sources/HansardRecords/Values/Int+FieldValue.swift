extension Int: FieldValue {
    /// Frames it as `Int64` does.
    @inlinable public static var wire: WireType { .number }

    /// Says whether it is 0.
    @inlinable public var isFieldZero: Bool { self == 0 }

    /// Appends the number, zigzag.
    @inlinable
    public func encodePayload(into writer: inout BinaryWriter) {
        Int64(self).encodePayload(into: &writer)
    }

    /// Reads the number.
    ///
    /// - Throws: `CodecError.Kind.malformed` when it is cut off or longer than 64 bits.
    @inlinable
    public static func decodePayload(from reader: inout BinaryReader) throws(CodecError) -> Int {
        Int(truncatingIfNeeded: try Int64.decodePayload(from: &reader))
    }

    /// Writes it in decimal digits.
    @inlinable
    public func writeJSON(to writer: inout JSONWriter) { writer.integer(Int64(self)) }

    /// Reads an integral number.
    ///
    /// - Throws: `CodecError.Kind.wrongType`, or `.outOfRange` naming the bound.
    public static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> Int {
        Int(truncatingIfNeeded: try Int64.readJSON(json, traits, unknownFields))
    }

    /// Holds it against its range.
    ///
    /// - Throws: `CodecError.Kind.outOfRange` naming the bound.
    public func checkField(_ traits: FieldTraits) throws(CodecError) {
        try Int64(self).checkField(traits)
    }

    /// Describes it as an integer.
    public static var fieldType: FieldType { .integer }

    /// Gives it as an integer.
    public var columnValue: ColumnValue { .integer(Int64(self)) }
}
