/// Holds every bound of the channels in one place; `docs/limits.md` repeats them.
public enum ChannelLimits {
    /// Bounds the members of a message's metadata; what is beyond is named in `truncated`.
    public static let metadataMembers = 256
    /// Sets aside part of a metadata's bytes for the note of what did not fit.
    public static let metadataNoteByteCount = 2_048
    /// Bounds the keys that the note of what did not fit names.
    public static let metadataNoteKeys = 20
    /// Bounds how much of one key the note repeats, in Unicode scalars.
    public static let metadataNoteKeyLength = 64
    /// Separates seconds from milliseconds: a smaller number of milliseconds would lie before
    /// 1973-03-03, when no platform was.
    public static let smallestMilliseconds: Int64 = 100_000_000_000
    /// Bounds how much of a foreign value a reason or a note repeats, in Unicode scalars.
    public static let quotedLength = 48
    /// Bounds the challenge that a platform asks to have repeated, in bytes.
    public static let challengeByteCount = 1_024
}
