/// Sees whether bytes are compact JSON, without making anything of them and without calling itself.
///
/// Checks what `JSONText` promises: structure, escapes, UTF-8, no white space between tokens,
/// depth. It passes keys that stand twice: `JSONText` never has them, and whoever looks one up
/// finds the last.
struct JSONScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0
    /// Bit n says whether the bracket at depth n is a brace; eight words hold the largest depth.
    var braces: [UInt64] = []
    var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Sees whether the bytes are one value.
    mutating func isCompactJSON() -> Bool {
        while true {
            guard beginsValue() else { return false }
            // A value is complete: close brackets until one goes on, or none is left.
            closing: while true {
                if depth == 0 { return index == bytes.count && isUTF8 }
                guard let byte = next() else { return false }
                switch byte {
                case UInt8(ascii: ","):
                    if isInObject, !key() { return false }
                    break closing
                case UInt8(ascii: "}"):
                    guard isInObject else { return false }
                    depth -= 1
                case UInt8(ascii: "]"):
                    guard !isInObject else { return false }
                    depth -= 1
                default: return false
                }
            }
        }
    }

    /// Passes opening brackets down to a scalar or an empty bracket.
    private mutating func beginsValue() -> Bool {
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "{"):
                if take(UInt8(ascii: "}")) { return true }
                guard push(isObject: true), key() else { return false }
            case UInt8(ascii: "["):
                if take(UInt8(ascii: "]")) { return true }
                guard push(isObject: false) else { return false }
            case UInt8(ascii: "\""): return string()
            case UInt8(ascii: "t"): return word("rue")
            case UInt8(ascii: "f"): return word("alse")
            case UInt8(ascii: "n"): return word("ull")
            case UInt8(ascii: "-"): return number(next())
            default: return number(byte)
            }
        }
        return false
    }

    private var isUTF8: Bool {
        // Only strings can hold other bytes than ASCII, and they were passed over as they are.
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            return false
        }
    }

    private var isInObject: Bool {
        braces[(depth - 1) >> 6] >> UInt64((depth - 1) & 63) & 1 == 1
    }

    private mutating func push(isObject: Bool) -> Bool {
        guard depth < RecordLimits.jsonLargestDepth else { return false }
        if depth & 63 == 0, depth >> 6 == braces.count { braces.append(0) }
        let bit = UInt64(1) << UInt64(depth & 63)
        if isObject { braces[depth >> 6] |= bit } else { braces[depth >> 6] &= ~bit }
        depth += 1
        return true
    }

    private mutating func next() -> UInt8? {
        guard index < bytes.count else { return nil }
        defer { index += 1 }
        return bytes[index]
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func key() -> Bool {
        take(UInt8(ascii: "\"")) && string() && take(UInt8(ascii: ":"))
    }

    private mutating func word(_ rest: StaticString) -> Bool {
        for offset in 0..<rest.utf8CodeUnitCount where !take((rest.utf8Start + offset).pointee) {
            return false
        }
        return true
    }

    /// Passes a string whose first quote was passed.
    private mutating func string() -> Bool {
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\""): return true
            case 0..<0x20: return false
            case UInt8(ascii: "\\"):
                switch next() {
                case UInt8(ascii: "u"):
                    for _ in 0..<4 where next()?.hexValue == nil { return false }
                case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "f"),
                    UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
                    break
                default: return false
                }
            default: break
            }
        }
        return false
    }

    /// Passes a number whose first digit is given.
    private mutating func number(_ first: UInt8?) -> Bool {
        let start = index
        guard let first, first.decimalValue != nil else { return false }
        if first != UInt8(ascii: "0") { _ = digits() }
        if take(UInt8(ascii: ".")), !digits() { return false }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            if !digits() { return false }
        }
        return index - start < RecordLimits.jsonNumberByteCount
    }

    private mutating func digits() -> Bool {
        let start = index
        while index < bytes.count, bytes[index].decimalValue != nil { index += 1 }
        return index > start
    }
}
