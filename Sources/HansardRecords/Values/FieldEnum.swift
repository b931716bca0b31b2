/// Is a closed list of words, each with a code for the binary form and a spelling for JSON.
///
/// Codes are the order of declaration, from 1: append new words, never move or remove one, or give
/// `code` and `init(code:)` yourself.
public protocol FieldEnum: RawRepresentable, CaseIterable, Hashable, FieldValue
where RawValue == String {
    /// Gives the code in the binary form, from 1.
    var code: UInt8 { get }

    /// Finds the word of a code; nil when there is none.
    init?(code: UInt8)
}

extension FieldEnum {
    /// Gives the place in the order of declaration, from 1.
    ///
    /// - Complexity: O(1) for an enumeration: without payloads its memory is its case's number.
    @inlinable public var code: UInt8 {
        if MemoryLayout<Self>.size == 1 {
            return unsafeBitCast(self, to: UInt8.self) &+ 1
        }
        var code: UInt8 = 1
        for word in Self.allCases {
            if word == self { return code }
            code &+= 1
        }
        preconditionFailure("\(Self.self).\(self) is not one of its own cases")
    }

    /// Finds the word at a place in the order of declaration, from 1; nil when there is none.
    ///
    /// - Complexity: O(number of words).
    @inlinable
    public init?(code: UInt8) {
        var place: UInt8 = 1
        for word in Self.allCases {
            if place == code {
                self = word
                return
            }
            place &+= 1
        }
        return nil
    }

    /// Frames it as a number.
    @inlinable public static var wire: WireType { .number }

    /// Says no: a word is always written.
    @inlinable public var isFieldZero: Bool { false }

    /// Appends the code.
    @inline(__always)
    @inlinable
    public func encodePayload(into writer: inout BinaryWriter) {
        writer.putNumber(UInt64(code))
    }

    /// Reads a code.
    ///
    /// - Throws: `CodecError.Kind.notAllowed` when no word has it.
    @inlinable
    public static func decodePayload(from reader: inout BinaryReader) throws(CodecError) -> Self {
        let number = try reader.number()
        guard number < 256, let word = Self(code: UInt8(truncatingIfNeeded: number)) else {
            throw reader.unknownCode(number)
        }
        return word
    }

    /// Writes the word.
    @inlinable
    public func writeJSON(to writer: inout JSONWriter) { writer.string(rawValue) }

    /// Reads a word.
    ///
    /// - Throws: `CodecError.Kind.notAllowed` listing the words there are.
    public static func readJSON(
        _ json: JSONValue,
        _ traits: FieldTraits,
        _ unknownFields: UnknownFields
    ) throws(CodecError) -> Self {
        guard case .string(let text) = json else { throw .wrongType(json, "a string") }
        guard let word = Self(rawValue: text) else {
            throw .notListed(text, allCases.map(\.rawValue))
        }
        return word
    }

    /// Accepts: every word is one of those listed.
    public func checkField(_ traits: FieldTraits) throws(CodecError) {}

    /// Describes it as a closed list, and holds codes against the order of declaration.
    public static var fieldType: FieldType {
        for (index, word) in allCases.enumerated() {
            precondition(
                Self(code: word.code) == word && word.code > 0,
                "\(Self.self): word \(index) and its code do not lead to each other"
            )
        }
        return .enumeration(allCases.map(\.rawValue))
    }

    /// Gives it as text.
    public var columnValue: ColumnValue { .text(rawValue) }
}
