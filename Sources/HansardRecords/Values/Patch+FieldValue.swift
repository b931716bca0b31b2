extension Patch: FieldValue {
    /// Frames it as the value inside.
    @inlinable public static var wire: WireType { Value.wire }

    /// Says whether the value inside may hold records.
    @inlinable public static var holdsRecords: Bool { Value.holdsRecords }

    /// Says whether it keeps.
    @inlinable public var isFieldZero: Bool {
        if case .keep = self { true } else { false }
    }

    /// Says whether it keeps: JSON leaves the field out.
    @inlinable public var isLeftOutOfJSON: Bool { isFieldZero }

    /// Gives the patch that clears.
    @inlinable public static var nullValue: Self? { .clear }

    /// Says yes: null clears.
    @inlinable public static var isNullable: Bool { true }

    /// Appends the new value, or a null; nothing when it keeps.
    @inlinable
    public func encodeField(_ tag: Int, into writer: inout BinaryWriter) {
        switch self {
        case .keep: break
        case .clear: writer.putKey(tag, .null)
        case .set(let value): value.encodeField(tag, into: &writer)
        }
    }

    /// Appends an element of an array: 0 keeps, 1 clears, 2 and the new value.
    @inlinable
    public func encodePayload(into writer: inout BinaryWriter) {
        switch self {
        case .keep: writer.putByte(0)
        case .clear: writer.putByte(1)
        case .set(let value):
            writer.putByte(2)
            value.encodePayload(into: &writer)
        }
    }

    /// Reads an element of an array.
    ///
    /// - Throws: `CodecError.Kind.malformed` when the bytes are not such a payload.
    @inlinable
    public static func decodePayload(from reader: inout BinaryReader) throws(CodecError) -> Self {
        switch try reader.byte() {
        case 0: return .keep
        case 1: return .clear
        case 2: return .set(try Value.decodePayload(from: &reader))
        default: throw reader.malformed("a patch is marked neither 0, 1 nor 2")
        }
    }

    /// Replaces the patch.
    ///
    /// - Throws: `CodecError.Kind.malformed` when the bytes are not a payload of the type.
    @inlinable
    public mutating func decodeField(
        from reader: inout BinaryReader,
        _ traits: FieldTraits
    ) throws(CodecError) {
        if reader.wire == .null {
            self = .clear
        } else if reader.wire != Value.wire {
            throw reader.wrongWire()
        } else if Value.holdsRecords, reader.isMerging, !traits.isPersonal,
            case .set(var value) = self
        {
            try value.mergePayload(from: &reader)
            self = .set(value)
        } else {
            self = .set(try Value.decodePayload(from: &reader))
        }
    }

    /// Adds the personal part of an element of an array.
    ///
    /// - Throws: `CodecError.Kind.malformed` when the parts do not belong together.
    @inlinable
    public mutating func mergePayload(from reader: inout BinaryReader) throws(CodecError) {
        let mark = try reader.byte()
        switch (self, mark) {
        case (.keep, 0), (.clear, 1): break
        case (.set(var value), 2):
            try value.mergePayload(from: &reader)
            self = .set(value)
        default: throw reader.malformed("clear and personal part are not of one record")
        }
    }

    /// Writes the new value, or null.
    @inlinable
    public func writeJSON(to writer: inout JSONWriter) {
        if case .set(let value) = self { value.writeJSON(to: &writer) } else { writer.null() }
    }

    /// Reads the new value; null clears.
    ///
    /// - Throws: `CodecError` naming value, bound and remedy.
    public static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> Self {
        if case .null = json { return .clear }
        return .set(try Value.readJSON(json, traits, unknownFields))
    }

    /// Holds the new value against its bounds.
    ///
    /// - Throws: `CodecError` naming value, bound and remedy.
    public func checkField(_ traits: FieldTraits) throws(CodecError) {
        switch self {
        case .set(let value): try value.checkField(traits)
        case .keep, .clear: if traits.isRequired { throw .missing(Self.fieldType) }
        }
    }

    /// Describes it as the value inside.
    public static var fieldType: FieldType {
        precondition(
            !Value.isNullable,
            "\(Self.self): one null cannot stand for two things; make the value a plain one"
        )
        return Value.fieldType
    }

    /// Gives the new value, or null.
    public var columnValue: ColumnValue { newValue?.columnValue ?? .null }
}
