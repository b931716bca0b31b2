/// Hashes bytes to 128 bits, fast and the same everywhere; no secret and no guard against
/// attackers.
///
/// The function is MurmurHash3 x64 128 of Austin Appleby, who put it in the public domain, begun in
/// both lanes with a mixed seed of 64 bits; with seed 0 it is the reference.
public enum Hash128 {
    @usableFromInline static let first: UInt64 = 0x87C3_7B91_1142_53D5
    @usableFromInline static let second: UInt64 = 0x4CF5_AD43_2745_937F

    /// Hashes bytes.
    ///
    /// - Complexity: O(number of bytes), about 0.1 ns each.
    @inlinable
    public static func hash(_ bytes: RawSpan, seed: UInt64 = 0) -> Digest16 {
        bytes.withUnsafeBytes { hash($0, seed: seed) }
    }

    /// Hashes bytes.
    @inlinable
    public static func hash(_ bytes: [UInt8], seed: UInt64 = 0) -> Digest16 {
        bytes.withUnsafeBytes { hash($0, seed: seed) }
    }

    /// Hashes the UTF-8 of a text.
    @inlinable
    public static func hash(_ text: String, seed: UInt64 = 0) -> Digest16 {
        var text = text
        return text.withUTF8 { hash(UnsafeRawBufferPointer($0), seed: seed) }
    }

    /// Hashes bytes that are lent for the length of the call.
    ///
    /// Safety: every load of a block stands behind the count of whole blocks.
    @inlinable
    public static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> Digest16 {
        // Mixed first, or short rows of zeros would hash as other lengths with other seeds do.
        var one = avalanche(seed)
        var two = one
        let blockCount = bytes.count / 16
        for block in 0..<blockCount {
            let offset = block &* 16
            let low = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let high = bytes.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self)
            one ^= mixFirst(UInt64(littleEndian: low))
            one = ((one.rotated(left: 27) &+ two) &* 5) &+ 0x52DC_E729
            two ^= mixSecond(UInt64(littleEndian: high))
            two = ((two.rotated(left: 31) &+ one) &* 5) &+ 0x3849_5AB5
        }
        var low: UInt64 = 0
        var high: UInt64 = 0
        for index in (blockCount &* 16)..<bytes.count {
            let place = UInt64(index & 15)
            if place < 8 {
                low |= UInt64(bytes[index]) << (place &* 8)
            } else {
                high |= UInt64(bytes[index]) << ((place &- 8) &* 8)
            }
        }
        two ^= mixSecond(high)
        one ^= mixFirst(low)
        let count = UInt64(truncatingIfNeeded: bytes.count)
        one ^= count
        two ^= count
        one = one &+ two
        two = two &+ one
        one = avalanche(one)
        two = avalanche(two)
        one = one &+ two
        two = two &+ one
        return Digest16(high: one, low: two)
    }

    @inlinable
    static func mixFirst(_ word: UInt64) -> UInt64 {
        (word &* first).rotated(left: 31) &* second
    }

    @inlinable
    static func mixSecond(_ word: UInt64) -> UInt64 {
        (word &* second).rotated(left: 33) &* first
    }

    @inlinable
    static func avalanche(_ word: UInt64) -> UInt64 {
        var word = word
        word ^= word >> 33
        word = word &* 0xFF51_AFD7_ED55_8CCD
        word ^= word >> 33
        word = word &* 0xC4CE_B9FE_1A85_EC53
        return word ^ (word >> 33)
    }
}

extension UInt64 {
    /// Turns the bits to the left; those that fall out come in on the right.
    @inlinable
    func rotated(left bits: UInt64) -> UInt64 { (self &<< bits) | (self &>> (64 &- bits)) }
}
