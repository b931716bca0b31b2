extension Timestamp: FieldValue {
    /// Frames it as eight bytes: microseconds since 1970-01-01 UTC, little-endian.
    @inlinable public static var wire: WireType { .eight }

    /// Says whether it is the epoch.
    @inlinable public var isFieldZero: Bool { microseconds == 0 }

    /// Appends eight bytes.
    @inline(__always)
    @inlinable
    public func encodePayload(into writer: inout BinaryWriter) {
        writer.putEight(UInt64(bitPattern: microseconds))
    }

    /// Reads eight bytes.
    ///
    /// - Throws: `CodecError.Kind.malformed` when they are cut off or not between 1970 and 9999.
    @inlinable
    public static func decodePayload(
        from reader: inout BinaryReader
    ) throws(CodecError) -> Timestamp {
        let raw = try reader.eight()
        guard raw <= 253_402_300_799_999_999 else {
            throw reader.malformed("a time is not between the years 1970 and 9999")
        }
        return Timestamp(microseconds: Int64(bitPattern: raw))
    }

    /// Writes RFC 3339 with six digits and `Z`.
    @inlinable
    public func writeJSON(to writer: inout JSONWriter) { writer.timestamp(self) }

    /// Reads RFC 3339.
    ///
    /// - Throws: `CodecError` saying why the text is no time between 1970 and 9999.
    public static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> Timestamp {
        let remedy = "give an RFC 3339 time such as 2026-01-05T09:00:00Z"
        guard case .string(let text) = json else {
            throw .wrongType(json, "a string with an RFC 3339 time")
        }
        do throws(TimestampError) {
            return try Timestamp.parsing(text)
        } catch {
            throw CodecError(
                error == .outOfRange ? .outOfRange : .notAllowed,
                problem: "\(CodecError.quoted(text)) \(error)",
                remedy: remedy,
                value: CodecError.quoted(text),
                bound: "1970…9999"
            )
        }
    }

    /// Holds it against the years that have a text.
    ///
    /// - Throws: `CodecError.Kind.outOfRange` when it is before 1970 or after 9999.
    public func checkField(_ traits: FieldTraits) throws(CodecError) {
        guard self < .minimum || self > .maximum else { return }
        throw CodecError(
            .outOfRange,
            problem: "\(self) \(TimestampError.outOfRange)",
            remedy: "give a time from \(Timestamp.minimum) to \(Timestamp.maximum)",
            value: "\(self)",
            bound: "1970…9999"
        )
    }

    /// Describes it as a time.
    public static var fieldType: FieldType { .timestamp }

    /// Gives it as a time.
    public var columnValue: ColumnValue { .timestamp(self) }
}
