extension BinaryWriter {
    /// Appends a field's key.
    @inline(__always)
    @inlinable
    mutating func putKey(_ tag: Int, _ wire: WireType) {
        putNumber(UInt64(truncatingIfNeeded: tag) << 3 | UInt64(wire.rawValue))
    }

    /// Appends a byte.
    @inline(__always)
    @inlinable
    mutating func putByte(_ byte: UInt8) {
        reserve(1)
        base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count &+= 1
    }

    /// Appends a base-128 number, low groups first.
    @inline(__always)
    @inlinable
    mutating func putNumber(_ number: UInt64) {
        if number < 0x80 {
            putByte(UInt8(truncatingIfNeeded: number))
        } else {
            putLongNumber(number)
        }
    }

    /// Appends a base-128 number of several bytes.
    @inline(never)
    @usableFromInline
    mutating func putLongNumber(_ number: UInt64) {
        reserve(10)
        let start = base + count
        var length = 0
        var rest = number
        while rest >= 0x80 {
            let group = UInt8(truncatingIfNeeded: rest) | 0x80
            start.storeBytes(of: group, toByteOffset: length, as: UInt8.self)
            length &+= 1
            rest >>= 7
        }
        let group = UInt8(truncatingIfNeeded: rest)
        start.storeBytes(of: group, toByteOffset: length, as: UInt8.self)
        count &+= length &+ 1
    }

    /// Appends eight bytes, little-endian.
    @inline(__always)
    @inlinable
    mutating func putEight(_ value: UInt64) {
        reserve(8)
        base.storeBytes(of: value.littleEndian, toByteOffset: count, as: UInt64.self)
        count &+= 8
    }

    /// Appends length and UTF-8 of a text.
    @inlinable
    mutating func putText(_ text: String) {
        var text = text
        text.withUTF8 { putBytes(UnsafeRawBufferPointer($0)) }
    }

    /// Appends length and bytes.
    @inlinable
    mutating func putBytes(_ bytes: UnsafeRawBufferPointer) {
        reserve(bytes.count &+ 10)
        putNumber(UInt64(truncatingIfNeeded: bytes.count))
        guard let start = bytes.baseAddress else { return }
        (base + count).copyMemory(from: start, byteCount: bytes.count)
        count &+= bytes.count
    }

    /// Begins a payload whose length is not known yet, and gives its place.
    @inlinable
    mutating func beginBytes() -> Int {
        putByte(0)
        return count
    }

    /// Ends the payload that began at a place: writes its length before it.
    @inlinable
    mutating func endBytes(_ start: Int) {
        let length = count &- start
        if length < 0x80 {
            base.storeBytes(
                of: UInt8(truncatingIfNeeded: length),
                toByteOffset: start &- 1,
                as: UInt8.self
            )
        } else {
            moveForLength(start, length)
        }
    }

    /// Moves a long payload to make room for a length of several bytes.
    @inline(never)
    @usableFromInline
    mutating func moveForLength(_ start: Int, _ length: Int) {
        let extra = (64 - UInt64(length).leadingZeroBitCount + 6) / 7 - 1
        reserve(extra)
        let payload = base + start
        (payload + extra).copyMemory(from: payload, byteCount: length)
        count = start - 1
        putNumber(UInt64(length))
        count += length
    }
}
