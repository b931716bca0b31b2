extension String: FieldValue {
    /// Frames it as bytes: UTF-8.
    @inlinable public static var wire: WireType { .bytes }

    /// Says whether it is empty.
    @inlinable public var isFieldZero: Bool { isEmpty }

    /// Appends length and UTF-8.
    @inlinable
    public func encodePayload(into writer: inout BinaryWriter) { writer.putText(self) }

    /// Reads UTF-8.
    ///
    /// - Throws: `CodecError.Kind.malformed` when it is cut off or not UTF-8.
    @inlinable
    public static func decodePayload(from reader: inout BinaryReader) throws(CodecError) -> String {
        try reader.text()
    }

    /// Writes it in quotes.
    @inlinable
    public func writeJSON(to writer: inout JSONWriter) { writer.string(self) }

    /// Reads a string.
    ///
    /// - Throws: `CodecError` when it is no string, holds NUL or breaks its bounds.
    public static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> String {
        guard case .string(let value) = json else { throw .wrongType(json, "a string") }
        try value.checkField(traits)
        return value
    }

    /// Holds it against its length and its alphabet; no text holds NUL.
    ///
    /// - Throws: `CodecError` naming value, bound and remedy.
    public func checkField(_ traits: FieldTraits) throws(CodecError) {
        if utf8.contains(0) { throw .holdsNUL(self) }
        if traits.isRequired && isBlank { throw .blank(self) }
        let limit = Int(traits.upper)
        switch traits.rule {
        case .none, .range, .json:
            break
        case .varchar:
            if utf8.count > limit && unicodeScalars.count > limit {
                throw .tooLong(self, unicodeScalars.count, limit, "characters")
            }
        case .text:
            if utf8.count > limit { throw .tooLong(self, utf8.count, limit, "bytes") }
        case .token:
            if utf8.count > limit && unicodeScalars.count > limit {
                throw .tooLong(self, unicodeScalars.count, limit, "characters")
            }
            if isEmpty || !utf8.allSatisfy(\.isTokenByte) { throw .notToken(self, limit) }
        case .color:
            if utf8.count != limit || utf8.first != UInt8(ascii: "#")
                || !utf8.dropFirst().allSatisfy(\.isHexDigit)
            {
                throw .notColor(self)
            }
        }
    }

    /// Says whether nothing but white space is in it.
    private var isBlank: Bool {
        if let first = utf8.first, first > 0x20, first < 0x7F { return false }
        return unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// Describes it as a string.
    public static var fieldType: FieldType { .string }

    /// Gives it as text.
    public var columnValue: ColumnValue { .text(self) }
}

extension UInt8 {
    /// Says whether it is one of `a-z`, `0-9` and `_`.
    var isTokenByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Says whether it is a hexadecimal digit of either case.
    var isHexDigit: Bool { hexValue != nil }

    /// Gives the value of a hexadecimal digit of either case; nil for any other byte.
    var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
