extension Key {
    /// Appends one byte.
    @inlinable
    public mutating func append(_ byte: UInt8) { append(memoryOrder: UInt64(byte), size: 1) }

    /// Appends two bytes, big-endian.
    @inlinable
    public mutating func append(_ value: UInt16) {
        append(memoryOrder: UInt64(value.byteSwapped), size: 2)
    }

    /// Appends four bytes, big-endian.
    @inlinable
    public mutating func append(_ value: UInt32) {
        append(memoryOrder: UInt64(value.byteSwapped), size: 4)
    }

    /// Appends eight bytes, big-endian.
    @inlinable
    public mutating func append(_ value: UInt64) {
        append(memoryOrder: value.byteSwapped, size: 8)
    }

    /// Appends a signed number so that smaller ones come first: eight bytes.
    @inlinable
    public mutating func append(ascending value: Int64) {
        append(UInt64(bitPattern: value) ^ (1 << 63))
    }

    /// Appends a signed number so that greater ones come first: eight bytes.
    @inlinable
    public mutating func append(descending value: Int64) {
        append(~(UInt64(bitPattern: value) ^ (1 << 63)))
    }

    /// Appends text as UTF-8 and a zero byte, so that shorter texts come first.
    ///
    /// - Precondition: the text holds no zero byte and fits.
    @inlinable
    public mutating func append(terminated text: String) {
        let start = byteCount
        append(bytes: text.utf8)
        for offset in start..<byteCount {
            precondition(self[offset] != 0, "a text in a key holds no zero byte")
        }
        append(UInt8(0))
    }

    /// Appends bytes.
    ///
    /// - Precondition: they fit.
    @inlinable
    public mutating func append(bytes: some Collection<UInt8>) {
        var copy = self
        let isDone: Void? = bytes.withContiguousStorageIfAvailable { buffer in
            copy.append(bytes: RawSpan(_unsafeElements: buffer))
        }
        if isDone == nil {
            for byte in bytes { append(byte) }
        } else {
            self = copy
        }
    }

    /// Appends bytes.
    ///
    /// - Precondition: they fit.
    @inlinable
    public mutating func append(bytes: Span<UInt8>) { append(bytes: bytes.bytes) }

    /// Appends bytes.
    ///
    /// - Precondition: they fit.
    @inlinable
    public mutating func append(bytes: RawSpan) {
        let size = bytes.byteCount
        precondition(size <= remainingCapacity, "a key has at most 128 bytes")
        var offset = 0
        while offset &+ 8 <= size {
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            append(memoryOrder: word, size: 8)
            offset &+= 8
        }
        while offset < size {
            append(unsafe bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
            offset &+= 1
        }
    }

    /// Appends the lowest bytes of a word; the first byte in memory is the lowest one.
    @inlinable
    mutating func append(memoryOrder value: UInt64, size: Int) {
        precondition(byteCount &+ size <= Self.capacity, "a key has at most 128 bytes")
        let word = byteCount &>> 3
        let inside = byteCount & 7
        let shift = UInt64(inside &<< 3)
        words[word] |= value &<< shift
        if inside &+ size > 8 { words[word &+ 1] |= value &>> (64 &- shift) }
        byteCount &+= size
    }
}
