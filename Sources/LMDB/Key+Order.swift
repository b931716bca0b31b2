extension Key: Hashable, Comparable, CustomStringConvertible {
    /// Number of words that hold bytes.
    @inlinable var usedWordCount: Int { (byteCount &+ 7) &>> 3 }

    /// Compares bytes.
    @inlinable
    public static func == (left: Key, right: Key) -> Bool {
        guard left.byteCount == right.byteCount else { return false }
        for index in 0..<left.usedWordCount where left.words[index] != right.words[index] {
            return false
        }
        return true
    }

    /// Compares bytes, then lengths: the order of a database with byte keys.
    @inlinable
    public static func < (left: Key, right: Key) -> Bool {
        // The unused rest is zero, so whole words compare as their bytes do.
        for index in 0..<max(left.usedWordCount, right.usedWordCount) {
            let mine = left.words[index].byteSwapped
            let theirs = right.words[index].byteSwapped
            if mine != theirs { return mine < theirs }
        }
        return left.byteCount < right.byteCount
    }

    /// Hashes the bytes.
    @inlinable
    public func hash(into hasher: inout Hasher) {
        hasher.combine(byteCount)
        for index in 0..<usedWordCount { hasher.combine(words[index]) }
    }

    /// Spells the bytes as hexadecimal digits.
    public var description: String {
        var text = ""
        for offset in 0..<byteCount {
            let digits = String(self[offset], radix: 16)
            text += digits.count == 1 ? "0\(digits)" : digits
        }
        return text
    }
}
