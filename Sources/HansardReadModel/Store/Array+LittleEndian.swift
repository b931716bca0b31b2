extension [UInt8] {
    /// Adds the 8 bytes of a number, little-endian.
    mutating func append(littleEndian number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) {
            append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
        }
    }

    /// Reads 8 bytes as a little-endian number; nil when they are not there.
    func littleEndianNumber(at offset: Int) -> UInt64? {
        guard offset >= 0, offset + 8 <= count else { return nil }
        var number: UInt64 = 0
        for index in (0..<8).reversed() { number = number << 8 | UInt64(self[offset + index]) }
        return number
    }

    /// Copies borrowed bytes.
    init(copying bytes: RawSpan) {
        self = bytes.withUnsafeBytes { Array($0) }
    }
}
