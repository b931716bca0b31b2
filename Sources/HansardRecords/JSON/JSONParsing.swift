extension JSONValue {
    /// Reads JSON as RFC 8259 asks: strict UTF-8, no key twice in an object, nothing behind the
    /// value.
    ///
    /// - Parameters:
    ///   - bytes: The whole text.
    ///   - depth: How deep objects and arrays may stand in one another, at most
    ///     `RecordLimits.jsonLargestDepth`.
    /// - Returns: The value.
    /// - Throws: `JSONError` with the offset of the offending byte.
    public static func parse(
        _ bytes: [UInt8],
        depth: Int = RecordLimits.jsonDepth
    ) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes, depth: depth, isRepairing: false)
        return try parser.document()
    }

    /// Reads JSON from a text.
    ///
    /// - Throws: `JSONError` with the offset of the offending byte.
    public static func parse(
        _ text: String,
        depth: Int = RecordLimits.jsonDepth
    ) throws(JSONError) -> JSONValue {
        try parse(Array(text.utf8), depth: depth)
    }

    /// Reads JSON and repairs what platforms are known to break.
    ///
    /// Bytes that are no UTF-8 and halves of surrogate pairs become U+FFFD, NUL and a byte order
    /// mark are dropped, of a key that stands twice the last value counts. Source: semantics §0.
    ///
    /// - Returns: The value, and whether anything had to be repaired.
    /// - Throws: `JSONError` with the offset of the offending byte.
    public static func repairing(
        _ bytes: [UInt8],
        depth: Int = RecordLimits.jsonDepth
    ) throws(JSONError) -> (value: JSONValue, wasRepaired: Bool) {
        var parser = JSONParser(bytes, depth: depth, isRepairing: true)
        let value = try parser.document()
        return (value, parser.wasRepaired)
    }
}
