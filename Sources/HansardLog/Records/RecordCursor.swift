/// Walks through the bytes of a record; knows where it stands, not what it walks through.
///
/// Safety: every load stands behind a comparison with the number of bytes.
struct RecordCursor {
    /// Offset of the next byte.
    var offset: Int

    /// Reads an integer in groups of seven bits; nil when it does not end or is too long.
    @inline(__always)
    mutating func varint(_ bytes: RawSpan) -> UInt64? {
        guard offset < bytes.byteCount else { return nil }
        let first = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
        if first < 0x80 {
            offset &+= 1
            return UInt64(first)
        }
        return longVarint(bytes)
    }

    private mutating func longVarint(_ bytes: RawSpan) -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.byteCount {
            let byte = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
            offset &+= 1
            if shift == 63, byte > 1 { return nil }
            value |= UInt64(byte & 0x7F) &<< shift
            if byte < 0x80 { return value }
            shift &+= 7
            if shift > 63 { return nil }
        }
        return nil
    }

    /// Reads a text: its number of bytes and its UTF-8; nil when it is not whole or no UTF-8.
    mutating func text(_ bytes: RawSpan, limit: Int) -> String? {
        guard let count = varint(bytes), count <= UInt64(limit),
            offset &+ Int(count) <= bytes.byteCount
        else { return nil }
        let end = offset &+ Int(count)
        let text = bytes.extracting(offset..<end)
            .withUnsafeBytes { String(validating: $0, as: UTF8.self) }
        offset = end
        return text
    }
}
