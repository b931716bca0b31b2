extension Optional: FieldValue where Wrapped: FieldValue {
    /// Frames it as the value inside.
    @inlinable public static var wire: WireType { Wrapped.wire }

    /// Says whether the value inside may hold records.
    @inlinable public static var holdsRecords: Bool { Wrapped.holdsRecords }

    /// Says whether it is nil; `.some(0)` is not.
    @inlinable public var isFieldZero: Bool { self == nil }

    /// Gives nil.
    @inlinable public static var nullValue: Self? { .some(.none) }

    /// Says yes.
    @inlinable public static var isNullable: Bool { true }

    /// Appends the value inside, or a null.
    @inline(__always)
    @inlinable
    public func encodeField(_ tag: Int, into writer: inout BinaryWriter) {
        if let value = self {
            value.encodeField(tag, into: &writer)
        } else {
            writer.putKey(tag, .null)
        }
    }

    /// Appends a byte that says whether there is a value, then the value.
    @inlinable
    public func encodePayload(into writer: inout BinaryWriter) {
        if let value = self {
            writer.putByte(1)
            value.encodePayload(into: &writer)
        } else {
            writer.putByte(0)
        }
    }

    /// Reads an element of an array: a byte that says whether there is a value, then the value.
    ///
    /// - Throws: `CodecError.Kind.malformed` when the bytes are not such a payload.
    @inlinable
    public static func decodePayload(from reader: inout BinaryReader) throws(CodecError) -> Self {
        switch try reader.byte() {
        case 0: return nil
        case 1: return try Wrapped.decodePayload(from: &reader)
        default: throw reader.malformed("an optional element is marked neither 0 nor 1")
        }
    }

    /// Replaces the value, by nil where a null stands.
    ///
    /// - Throws: `CodecError.Kind.malformed` when the bytes are not a payload of the type.
    @inlinable
    public mutating func decodeField(
        from reader: inout BinaryReader,
        _ traits: FieldTraits
    ) throws(CodecError) {
        if reader.wire == .null {
            self = nil
        } else if reader.wire != Wrapped.wire {
            throw reader.wrongWire()
        } else if Wrapped.holdsRecords, reader.isMerging, !traits.isPersonal, var value = self {
            try value.mergePayload(from: &reader)
            self = value
        } else {
            self = try Wrapped.decodePayload(from: &reader)
        }
    }

    /// Adds the personal part of an element of an array.
    ///
    /// - Throws: `CodecError.Kind.malformed` when one part has a value and the other has none.
    @inlinable
    public mutating func mergePayload(from reader: inout BinaryReader) throws(CodecError) {
        let isThere = try reader.byte()
        switch (self, isThere) {
        case (nil, 0): break
        case (.some(var value), 1):
            try value.mergePayload(from: &reader)
            self = value
        default: throw reader.malformed("clear and personal part are not of one record")
        }
    }

    /// Writes the value inside, or null.
    @inlinable
    public func writeJSON(to writer: inout JSONWriter) {
        if let value = self { value.writeJSON(to: &writer) } else { writer.null() }
    }

    /// Reads the value inside, or null.
    ///
    /// - Throws: `CodecError` naming value, bound and remedy.
    public static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> Self {
        if case .null = json { return nil }
        return try Wrapped.readJSON(json, traits, unknownFields)
    }

    /// Holds the value inside against its bounds; nil breaks none but the required one.
    ///
    /// - Throws: `CodecError` naming value, bound and remedy.
    public func checkField(_ traits: FieldTraits) throws(CodecError) {
        if let value = self { return try value.checkField(traits) }
        if traits.isRequired { throw .missing(Self.fieldType) }
    }

    /// Describes it as the value inside.
    public static var fieldType: FieldType {
        precondition(
            !Wrapped.isNullable,
            "\(Self.self): one null cannot stand for two things; make one of them a plain value"
        )
        return Wrapped.fieldType
    }

    /// Gives the value inside, or null.
    public var columnValue: ColumnValue { self?.columnValue ?? .null }
}
