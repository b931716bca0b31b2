extension Digest16: FieldValue {
    /// Frames it as sixteen bytes.
    @inlinable public static var wire: WireType { .sixteen }

    /// Says whether all bytes are zero.
    @inlinable public var isFieldZero: Bool { high == 0 && low == 0 }

    /// Appends sixteen bytes.
    @inlinable
    public func encodePayload(into writer: inout BinaryWriter) {
        writer.putEight(high.byteSwapped)
        writer.putEight(low.byteSwapped)
    }

    /// Reads sixteen bytes.
    ///
    /// - Throws: `CodecError.Kind.malformed` when they are cut off.
    @inlinable
    public static func decodePayload(
        from reader: inout BinaryReader
    ) throws(CodecError) -> Digest16 {
        let high = try reader.eight().byteSwapped
        return Digest16(high: high, low: try reader.eight().byteSwapped)
    }

    /// Writes 32 hexadecimal digits in quotes.
    public func writeJSON(to writer: inout JSONWriter) { writer.string(description) }

    /// Reads 32 hexadecimal digits.
    ///
    /// - Throws: `CodecError` when it is anything else.
    public static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> Digest16 {
        let wanted = "a string of 32 hexadecimal digits"
        guard case .string(let text) = json, let digest = Digest16(hex: text) else {
            throw .wrongType(json, wanted)
        }
        return digest
    }

    /// Accepts: any sixteen bytes will do.
    public func checkField(_ traits: FieldTraits) throws(CodecError) {}

    /// Describes it as a digest.
    public static var fieldType: FieldType { .digest }

    /// Gives it as hexadecimal text.
    public var columnValue: ColumnValue { .text(description) }
}
