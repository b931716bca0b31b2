extension Key {
    /// Reads the byte at an offset.
    ///
    /// - Precondition: the offset is inside of the key.
    @inlinable
    public subscript(offset: Int) -> UInt8 {
        precondition(offset >= 0 && offset < byteCount, "the offset is outside of the key")
        return UInt8(truncatingIfNeeded: words[offset &>> 3] &>> UInt64((offset & 7) &<< 3))
    }

    /// Reads eight big-endian bytes.
    ///
    /// - Precondition: they are inside of the key.
    @inlinable
    public func readUInt64(at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset &+ 8 <= byteCount, "the key holds no eight bytes there")
        let word = offset &>> 3
        let shift = UInt64((offset & 7) &<< 3)
        guard shift > 0 else { return words[word].byteSwapped }
        return (words[word] &>> shift | words[word &+ 1] &<< (64 &- shift)).byteSwapped
    }

    /// Reads what `append(ascending:)` wrote.
    @inlinable
    public func readAscending(at offset: Int) -> Int64 {
        Int64(bitPattern: readUInt64(at: offset) ^ (1 << 63))
    }

    /// Reads what `append(descending:)` wrote.
    @inlinable
    public func readDescending(at offset: Int) -> Int64 {
        Int64(bitPattern: ~readUInt64(at: offset) ^ (1 << 63))
    }

    /// Says whether another key's bytes begin this one.
    @inlinable
    public func hasPrefix(_ prefix: Key) -> Bool {
        guard prefix.byteCount <= byteCount else { return false }
        let full = prefix.byteCount &>> 3
        for index in 0..<full where words[index] != prefix.words[index] { return false }
        let rest = prefix.byteCount & 7
        return rest == 0 || (words[full] ^ prefix.words[full]) & Self.mask(rest) == 0
    }

    /// Makes the least key that is greater than every key with this prefix; nil when there is none.
    public func successorOfPrefix() -> Key? {
        var length = byteCount
        while length > 0, self[length - 1] == 0xFF { length -= 1 }
        guard length > 0 else { return nil }
        var successor = prefix(length - 1)
        successor.append(self[length - 1] + 1)
        return successor
    }
}
