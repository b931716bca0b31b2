/// Writes JSON without white space into bytes; sets commas and colons by itself.
///
/// It is also the coder that writes the fields of a record: `record.json(into: &writer)`.
public struct JSONWriter: FieldCoder, Sendable {
    /// Text so far, UTF-8.
    public var bytes: [UInt8]
    /// Says whether a comma stands before the next key or element.
    @usableFromInline var needsComma = false

    /// Makes a writer that goes on after given bytes.
    @inlinable
    public init(bytes: [UInt8] = []) { self.bytes = bytes }

    /// Gives what was written.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes a field of a record, unless it is hidden or a patch that keeps.
    @inlinable
    public mutating func field<V: FieldValue>(
        _ tag: Int,
        _ name: StaticString,
        _ value: inout V,
        _ traits: FieldTraits
    ) throws(CodecError) {
        if traits.isHidden || value.isLeftOutOfJSON { return }
        key(name)
        value.writeJSON(to: &self)
    }

    /// Begins an object.
    @inlinable
    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Ends the object.
    @inlinable
    public mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Begins an array.
    @inlinable
    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Ends the array.
    @inlinable
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes a key that needs no escapes: `snake_case`.
    ///
    /// Safety: the memory lent has room for the name and four bytes around it.
    public mutating func key(_ name: StaticString) {
        let count = name.utf8CodeUnitCount
        let start = needsComma ? 0 : 1
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 4) { text in
            text[0] = UInt8(ascii: ",")
            text[1] = UInt8(ascii: "\"")
            for index in 0..<count { text[2 &+ index] = name.utf8Start[index] }
            text[count &+ 2] = UInt8(ascii: "\"")
            text[count &+ 3] = UInt8(ascii: ":")
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
        needsComma = false
    }

    /// Writes a key.
    public mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes `null`.
    @inlinable
    public mutating func null() { literal("null") }

    /// Writes `true` or `false`.
    @inlinable
    public mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

    /// Writes text that is JSON as it stands.
    @inlinable
    mutating func literal(_ text: StaticString) {
        comma()
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        )
        needsComma = true
    }

    /// Writes JSON that is there as text.
    @inlinable
    public mutating func json(_ json: JSONText) {
        comma()
        bytes.append(contentsOf: json.utf8)
        needsComma = true
    }

    /// Writes a value.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): boolean(value)
        case .string(let text): string(text)
        case .number(let text):
            comma()
            bytes.append(contentsOf: text.utf8)
            needsComma = true
        case .array(let values):
            beginArray()
            for value in values { self.value(value) }
            endArray()
        case .object(let object):
            beginObject()
            for member in object.members {
                key(member.key)
                self.value(member.value)
            }
            endObject()
        }
    }

    @inlinable
    mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    @inlinable
    mutating func open(_ bracket: UInt8) {
        comma()
        bytes.append(bracket)
        needsComma = false
    }

    @inlinable
    mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }
}
