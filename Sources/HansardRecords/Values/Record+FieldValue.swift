extension Record {
    /// Frames it as bytes: its fields.
    @inlinable public static var wire: WireType { .bytes }

    /// Says yes: it is one.
    @inlinable public static var holdsRecords: Bool { true }

    /// Says no: a record inside a record is always written.
    @inlinable public var isFieldZero: Bool { false }

    /// Appends length and fields.
    @inlinable
    public func encodePayload(into writer: inout BinaryWriter) {
        let mark = writer.beginBytes()
        writer.put(self)
        writer.endBytes(mark)
    }

    /// Reads the fields.
    ///
    /// - Throws: `CodecError` naming the field that does not fit.
    @inlinable
    public static func decodePayload(from reader: inout BinaryReader) throws(CodecError) -> Self {
        let wasMerging = reader.isMerging
        reader.isMerging = false
        var record = Self()
        try record.mergePayload(from: &reader)
        reader.isMerging = wasMerging
        return record
    }

    /// Reads the fields that are there and leaves the others.
    ///
    /// - Throws: `CodecError` naming the field that does not fit.
    @inlinable
    public mutating func mergePayload(from reader: inout BinaryReader) throws(CodecError) {
        let outer = try reader.enter()
        try reader.read(&self)
        reader.leave(outer)
    }

    /// Writes an object.
    @inlinable
    public func writeJSON(to writer: inout JSONWriter) { json(into: &writer) }

    /// Reads an object.
    ///
    /// - Throws: `CodecError` naming the field that does not fit.
    public static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> Self {
        try Self(json: json, unknownFields: unknownFields)
    }

    /// Holds every field against its bounds.
    ///
    /// - Throws: `CodecError` naming the first field that does not fit.
    public func checkField(_ traits: FieldTraits) throws(CodecError) { try check() }

    /// Describes it by its fields.
    public static var fieldType: FieldType { .record(schema()) }

    /// Gives it as JSON.
    public var columnValue: ColumnValue { .json(JSONText(writing: self)) }
}
