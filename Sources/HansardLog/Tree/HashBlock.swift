/// Knows how leaf hashes lie in the database `hashes`: 31 to an entry, in the order of positions.
///
/// ```
/// KEY    block number: (position - 1) / 31, native UInt64
/// VALUE  up to 31 hashes of 32 bytes; only the last block has fewer
/// ```
/// Four entries of 31 fill a page of 4,096 bytes to the last byte but fifty; 32 to an entry would
/// let only three into a page and cost 10 bytes an event.
enum HashBlock {
    /// Hashes of an entry.
    static let count = 31

    /// Number of the block that holds a position.
    static func number(of position: Int64) -> UInt64 { UInt64(position - 1) / UInt64(count) }

    /// Place of a position within its block, from 0.
    static func place(of position: Int64) -> Int { Int((position - 1) % Int64(count)) }

    /// Reads a block's hashes; nil when its size is not that of 1 to 31 whole hashes.
    static func decode(_ bytes: RawSpan) -> [TreeHash]? {
        guard bytes.byteCount % TreeHash.byteCount == 0,
            (1...count).contains(bytes.byteCount / TreeHash.byteCount)
        else { return nil }
        return (0..<(bytes.byteCount / TreeHash.byteCount))
            .map { TreeHash(bytes, at: $0 * TreeHash.byteCount) }
    }
}
