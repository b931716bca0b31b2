/// Is a value that a field can hold, with what each coder needs of it.
///
/// The room's own types conform; records and enumerations conform through `Record` and `FieldEnum`.
public protocol FieldValue: Sendable {
    /// Says how the payload is framed, so that a reader that does not know the field can skip it.
    static var wire: WireType { get }

    /// Says whether records, which may have personal fields, can be inside.
    static var holdsRecords: Bool { get }

    /// Says whether the value is the zero of its type, which is left out of the binary form.
    var isFieldZero: Bool { get }

    /// Says whether JSON leaves the field out altogether: a patch that keeps.
    var isLeftOutOfJSON: Bool { get }

    /// Gives the value that a null stands for; nil when the type has none.
    static var nullValue: Self? { get }

    /// Appends key and payload.
    func encodeField(_ tag: Int, into writer: inout BinaryWriter)

    /// Appends the payload; it delimits itself.
    func encodePayload(into writer: inout BinaryWriter)

    /// Reads a payload.
    ///
    /// - Throws: `CodecError.Kind.malformed` when the bytes are not a payload of the type.
    static func decodePayload(from reader: inout BinaryReader) throws(CodecError) -> Self

    /// Replaces the value by the payload at the reader's place, or adds its personal part to it.
    ///
    /// - Throws: `CodecError.Kind.malformed` when the bytes are not a payload of the type.
    mutating func decodeField(
        from reader: inout BinaryReader,
        _ traits: FieldTraits
    ) throws(CodecError)

    /// Adds the personal part of records inside to a value whose clear part was read before.
    ///
    /// - Throws: `CodecError.Kind.malformed` when the parts do not belong together.
    mutating func mergePayload(from reader: inout BinaryReader) throws(CodecError)

    /// Writes the value as JSON.
    func writeJSON(to writer: inout JSONWriter)

    /// Reads the value from JSON and holds it against its bounds.
    ///
    /// - Throws: `CodecError` naming value, bound and remedy.
    static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> Self

    /// Holds the value against its bounds.
    ///
    /// - Throws: `CodecError` naming value, bound and remedy.
    func checkField(_ traits: FieldTraits) throws(CodecError)

    /// Describes the type in schemas.
    static var fieldType: FieldType { get }

    /// Says whether JSON may hold null.
    static var isNullable: Bool { get }

    /// Gives the value as a column of a table holds it.
    var columnValue: ColumnValue { get }
}

extension FieldValue {
    /// Says no: most types hold no records.
    @inlinable public static var holdsRecords: Bool { false }

    /// Says no: most fields stand in JSON.
    @inlinable public var isLeftOutOfJSON: Bool { false }

    /// Gives nil: most types have no null.
    @inlinable public static var nullValue: Self? { nil }

    /// Says no: most types have no null.
    @inlinable public static var isNullable: Bool { false }

    /// Appends key and payload.
    @inline(__always)
    @inlinable
    public func encodeField(_ tag: Int, into writer: inout BinaryWriter) {
        writer.putKey(tag, Self.wire)
        encodePayload(into: &writer)
    }

    /// Replaces the value by the payload at the reader's place.
    ///
    /// - Throws: `CodecError.Kind.malformed` when the bytes are not a payload of the type.
    @inlinable
    public mutating func decodeField(
        from reader: inout BinaryReader,
        _ traits: FieldTraits
    ) throws(CodecError) {
        guard reader.wire == Self.wire else { throw reader.wrongWire() }
        if Self.holdsRecords && reader.isMerging && !traits.isPersonal {
            try mergePayload(from: &reader)
        } else {
            self = try Self.decodePayload(from: &reader)
        }
    }

    /// Replaces the value: a type without records has no parts.
    ///
    /// - Throws: `CodecError.Kind.malformed` when the bytes are not a payload of the type.
    @inlinable
    public mutating func mergePayload(from reader: inout BinaryReader) throws(CodecError) {
        self = try Self.decodePayload(from: &reader)
    }
}
