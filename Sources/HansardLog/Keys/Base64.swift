/// Reads base64.
///
/// Source: RFC 4648 §4.
enum Base64 {
    /// Decodes a text, with or without padding, blanks around it left out; nil for anything else.
    static func decode(_ text: [UInt8]) -> [UInt8]? {
        let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
        let padding = UInt8(ascii: "=")
        var digits = text.drop { blanks.contains($0) }
        while let last = digits.last, blanks.contains(last) { digits.removeLast() }
        var paddingCount = 0
        while digits.last == padding, paddingCount < 2 {
            digits.removeLast()
            paddingCount += 1
        }
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var bitCount = 0
        for digit in digits {
            guard let value = value(of: digit) else { return nil }
            bits = bits << 6 | UInt32(value)
            bitCount += 6
            if bitCount >= 8 {
                bitCount -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
            }
        }
        // Left-over bits must be zero, and a single digit is no byte.
        guard digits.count % 4 != 1, bits & ((1 << UInt32(bitCount)) - 1) == 0 else { return nil }
        return bytes
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
