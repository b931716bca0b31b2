/// Is a key or a prefix of one: at most 128 bytes, held in place, ordered byte by byte.
///
/// Integers go in big-endian, so that the order of the bytes is the order of the values.
/// ```
/// var key = Key()
/// key.append(UInt8(3))
/// key.append(ascending: conversationID)
/// ```
/// Safety: the bytes are the memory of `words`, whose unused rest is zero; every access is checked
/// against `count` or the capacity. A key that would grow beyond the capacity traps: whoever puts
/// text from outside into a key bounds it first, see `remainingCapacity`.
public struct Key: Sendable {
    /// Largest number of bytes.
    public static let capacity = 128

    @usableFromInline var words: InlineArray<16, UInt64>
    @usableFromInline var byteCount: Int

    /// Makes an empty key: the prefix of all.
    @inlinable
    public init() {
        words = InlineArray(repeating: 0)
        byteCount = 0
    }

    /// Copies bytes out of a database.
    ///
    /// - Precondition: at most `capacity` bytes.
    @inlinable
    public init(copying bytes: RawSpan) {
        self.init()
        append(bytes: bytes)
    }

    /// Copies bytes; nil when there are more than `capacity`.
    @inlinable
    public init?(exactly bytes: RawSpan) {
        guard bytes.byteCount <= Self.capacity else { return nil }
        self.init(copying: bytes)
    }

    /// Number of bytes.
    @inlinable public var count: Int { byteCount }

    /// Number of bytes that can still be appended.
    @inlinable public var remainingCapacity: Int { Self.capacity - byteCount }

    /// Lends the bytes.
    @inlinable
    public var bytes: RawSpan {
        @_lifetime(borrow self)
        get { words.span.bytes.extracting(first: byteCount) }
    }

    /// Lends the bytes to a body; the pointer is good during the call only.
    @inlinable
    public func withBytes<R, E: Error>(
        _ body: (UnsafeRawBufferPointer) throws(E) -> R
    ) throws(E) -> R {
        try bytes.withUnsafeBytes(body)
    }

    /// Makes the key of the first bytes; the whole key when it has fewer.
    @inlinable
    public func prefix(_ length: Int) -> Key {
        precondition(length >= 0, "a prefix has no negative length")
        guard length < byteCount else { return self }
        var result = Key()
        let full = length >> 3
        for index in 0..<full { result.words[index] = words[index] }
        let rest = length & 7
        if rest > 0 { result.words[full] = words[full] & Self.mask(rest) }
        result.byteCount = length
        return result
    }

    /// Masks the first bytes of a word in memory order; 1 to 7.
    @inlinable
    static func mask(_ byteCount: Int) -> UInt64 {
        (1 &<< UInt64(byteCount &<< 3)) &- 1
    }
}

#if _endian(big)
#error("the words of a key are laid out for little-endian machines")
#endif
