extension Int64: FieldValue {
    /// Frames it as a number, zigzag: small ones of either sign are short.
    @inlinable public static var wire: WireType { .number }

    /// Says whether it is 0.
    @inlinable public var isFieldZero: Bool { self == 0 }

    /// Appends the number, zigzag.
    @inline(__always)
    @inlinable
    public func encodePayload(into writer: inout BinaryWriter) {
        writer.putNumber(UInt64(bitPattern: (self << 1) ^ (self >> 63)))
    }

    /// Reads the number.
    ///
    /// - Throws: `CodecError.Kind.malformed` when it is cut off or longer than 64 bits.
    @inlinable
    public static func decodePayload(from reader: inout BinaryReader) throws(CodecError) -> Int64 {
        let raw = try reader.number()
        return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
    }

    /// Writes it in decimal digits.
    @inlinable
    public func writeJSON(to writer: inout JSONWriter) { writer.integer(self) }

    /// Reads an integral number: `3`, `3.0` and `1e3` are, `1.5` and `"3"` are not.
    ///
    /// - Throws: `CodecError.Kind.wrongType`, or `.outOfRange` naming the bound.
    public static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> Int64 {
        let wanted =
            traits.numberBounds.map { "an integer from \($0.lowerBound) to \($0.upperBound)" }
            ?? "an integer of at most 64 bits"
        guard case .number = json else { throw .wrongType(json, wanted) }
        guard let value = json.integerValue else { throw .notIntegral(json, wanted) }
        try value.checkField(traits)
        return value
    }

    /// Holds it against its range.
    ///
    /// - Throws: `CodecError.Kind.outOfRange` naming the bound.
    public func checkField(_ traits: FieldTraits) throws(CodecError) {
        guard let bounds = traits.numberBounds, !bounds.contains(self) else { return }
        throw .outOfRange(self, bounds)
    }

    /// Describes it as an integer.
    public static var fieldType: FieldType { .integer }

    /// Gives it as an integer.
    public var columnValue: ColumnValue { .integer(self) }
}
