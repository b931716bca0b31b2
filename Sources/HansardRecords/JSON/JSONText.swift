/// Holds JSON as its compact text: no white space, the order of keys and the text of numbers kept.
public struct JSONText: Hashable, Sendable {
    /// Text, UTF-8; always one JSON value.
    public let utf8: [UInt8]

    /// Makes the empty object.
    public static let emptyObject = JSONText(.object(JSONObject()))

    /// Reads JSON and makes it compact.
    ///
    /// - Throws: `JSONError` with the offset of the offending byte.
    public init(parsing bytes: [UInt8], depth: Int = RecordLimits.jsonDepth) throws(JSONError) {
        self.init(try JSONValue.parse(bytes, depth: depth))
    }

    /// Reads JSON and makes it compact.
    ///
    /// - Throws: `JSONError` with the offset of the offending byte.
    public init(parsing text: String) throws(JSONError) {
        self.init(try JSONValue.parse(text))
    }

    /// Spells a value.
    public init(_ value: JSONValue) {
        var writer = JSONWriter()
        writer.value(value)
        utf8 = writer.bytes
    }

    /// Spells a field's value.
    init<V: FieldValue>(writing value: V) {
        var writer = JSONWriter()
        value.writeJSON(to: &writer)
        utf8 = writer.bytes
    }

    /// Takes bytes that are known to be compact JSON.
    @usableFromInline
    init(trusted utf8: [UInt8]) { self.utf8 = utf8 }

    /// Gives the text.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// Gives the value.
    ///
    /// - Complexity: O(length of the text).
    public func value() -> JSONValue {
        do throws(JSONError) {
            return try JSONValue.parse(utf8, depth: RecordLimits.jsonLargestDepth)
        } catch {
            preconditionFailure("JSON that was checked when it was made is none: \(error)")
        }
    }
}

extension JSONText: CustomStringConvertible {
    /// Gives the text.
    public var description: String { text }
}
