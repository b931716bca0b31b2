/// Holds every bound of the codec in one place; `docs/limits.md` repeats them.
public enum RecordLimits {
    /// Bounds a field's tag: 1 … 2²⁰ - 1, so that a key never takes more than four bytes.
    public static let largestTag = 1 << 20 - 1
    /// Bounds how deep records stand in records when bytes are read.
    public static let recordDepth = 32
    /// Bounds how deep objects and arrays of JSON stand in one another, unless a caller asks for
    /// more.
    public static let jsonDepth = 64
    /// Bounds what a caller may ask for: deeper values would need more stack than a thread has.
    public static let jsonLargestDepth = 512
    /// Bounds the text of one JSON number, in bytes.
    public static let jsonNumberByteCount = 1_024
    /// Bounds a JSON column, in bytes of compact text.
    ///
    /// Source: semantics §0.
    public static let jsonByteCount = 65_536
    /// Bounds how much of a value an error repeats, in characters.
    public static let quotedCharacters = 48
    /// Sizes the buffer on the stack in which a record is encoded before the heap is asked, in
    /// bytes.
    public static let stackBufferByteCount = 1_024
}
