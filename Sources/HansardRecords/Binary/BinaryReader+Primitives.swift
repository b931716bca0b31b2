extension BinaryReader {
    /// Says whether no byte is left.
    @inlinable var isAtEnd: Bool { cursor == end }

    /// Reads a byte.
    @inlinable
    mutating func byte() throws(CodecError) -> UInt8 {
        guard cursor < end else { throw cutOff() }
        let byte = cursor.load(as: UInt8.self)
        cursor += 1
        return byte
    }

    /// Reads a base-128 number.
    @inlinable
    mutating func number() throws(CodecError) -> UInt64 {
        let first = try byte()
        if first < 0x80 { return UInt64(first) }
        return try longNumber(UInt64(first & 0x7F))
    }

    @inlinable
    mutating func longNumber(_ low: UInt64) throws(CodecError) -> UInt64 {
        var value = low
        var shift: UInt64 = 7
        while true {
            let next = try byte()
            if shift == 63 && next > 1 { throw malformed("a number has more than 64 bits") }
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift += 7
        }
    }

    /// Reads eight bytes, little-endian.
    @inlinable
    mutating func eight() throws(CodecError) -> UInt64 {
        guard end - cursor >= 8 else { throw cutOff() }
        let value = UInt64(littleEndian: cursor.loadUnaligned(as: UInt64.self))
        cursor += 8
        return value
    }

    /// Reads a length that does not reach behind the end.
    @inlinable
    mutating func length() throws(CodecError) -> Int {
        let count = try number()
        guard count <= UInt64(truncatingIfNeeded: end - cursor) else { throw cutOff() }
        return Int(truncatingIfNeeded: count)
    }

    /// Passes over bytes.
    @inlinable
    mutating func drop(_ count: Int) throws(CodecError) {
        guard end - cursor >= count else { throw cutOff() }
        cursor += count
    }

    /// Reads length and bytes, and lends them until the reader's own loan ends.
    @inlinable
    mutating func bytes() throws(CodecError) -> UnsafeBufferPointer<UInt8> {
        let count = try length()
        let buffer = UnsafeBufferPointer(
            start: cursor.assumingMemoryBound(to: UInt8.self),
            count: count
        )
        cursor += count
        return buffer
    }

    /// Reads length and UTF-8.
    @inlinable
    mutating func text() throws(CodecError) -> String {
        let buffer = try bytes()
        guard let text = String(validating: buffer, as: UTF8.self) else {
            throw malformed("text is not UTF-8")
        }
        return text
    }

    /// Says whether a field that was written as a personal part holds nothing.
    ///
    /// Parts are records and arrays of them: an empty one is made of zero lengths and marks only.
    @usableFromInline
    mutating func holdsOnlyEmptyParts() -> Bool {
        do throws(CodecError) {
            try advance()
            guard wire == .bytes else { return true }
            return try bytes().allSatisfy { $0 == 0 }
        } catch {
            preconditionFailure("a field that was just written cannot be read: \(error)")
        }
    }
}

extension BinaryReader {
    /// Says that the bytes are not a record, and where.
    @inline(never)
    @usableFromInline
    func malformed(_ problem: String) -> CodecError {
        CodecError(
            .malformed,
            problem: "\(problem) (byte \(cursor - start))",
            remedy: "the bytes are damaged or were written by something else: restore them"
        )
    }

    @inline(never)
    @usableFromInline
    func cutOff() -> CodecError { malformed("the record ends in the middle of a value") }

    @inline(never)
    @usableFromInline
    func badKey() -> CodecError { malformed("a field's key is out of order or no key") }

    @inline(never)
    @usableFromInline
    func wrongWire() -> CodecError { malformed("the value is framed as another type") }

    @inline(never)
    @usableFromInline
    func unknownCode(_ code: UInt64) -> CodecError {
        CodecError(
            .notAllowed,
            problem: "code \(code) stands for no word (byte \(cursor - start))",
            remedy: "read it with a program at least as new as the one that wrote it",
            value: "\(code)"
        )
    }
}
