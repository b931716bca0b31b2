import HansardRecords

/// Makes a row's share of its table's checksum.
enum RowHash {
    /// Hashes bytes with the id and the table's number.
    ///
    /// Shares are added, not combined by exclusive or, so that duplicates do not cancel.
    @inline(__always)
    static func of(_ bytes: RawSpan, _ id: Int64, _ table: UInt8) -> UInt128 {
        let seed = UInt64(bitPattern: id) &+ UInt64(table) &* 0x9E37_79B9_7F4A_7C15
        let digest = Hash128.hash(bytes, seed: seed)
        return UInt128(digest.high) << 64 | UInt128(digest.low)
    }
}
