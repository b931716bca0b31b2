/// Holds sixteen bytes that stand for something: a keyed digest, a hash, a random id.
public struct Digest16: Hashable, Comparable, Sendable {
    /// First eight bytes, big-endian.
    public var high: UInt64
    /// Last eight bytes, big-endian.
    public var low: UInt64

    /// Makes sixteen zero bytes.
    @inlinable
    public init() {
        high = 0
        low = 0
    }

    /// Makes a digest from its two halves, big-endian.
    @inlinable
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Takes the first sixteen bytes; nil when there are fewer.
    public init?(bytes: some Sequence<UInt8>) {
        self.init()
        var count = 0
        for byte in bytes {
            if count == 16 { break }
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte)
            count += 1
        }
        guard count == 16 else { return nil }
    }

    /// Reads 32 hexadecimal digits of either case; nil for anything else.
    public init?(hex: String) {
        guard hex.utf8.count == 32 else { return nil }
        self.init()
        for byte in hex.utf8 {
            guard let digit = byte.hexValue else { return nil }
            high = high << 4 | low >> 60
            low = low << 4 | UInt64(digit)
        }
    }

    /// Gives the sixteen bytes in order.
    public var bytes: [UInt8] {
        withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
    }

    /// Orders as the bytes do.
    @inlinable
    public static func < (left: Digest16, right: Digest16) -> Bool {
        left.high != right.high ? left.high < right.high : left.low < right.low
    }
}

extension Digest16: CustomStringConvertible {
    /// Spells 32 lower-case hexadecimal digits.
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        var text = ""
        text.reserveCapacity(32)
        for byte in bytes {
            text.unicodeScalars.append(Unicode.Scalar(digits[Int(byte >> 4)]))
            text.unicodeScalars.append(Unicode.Scalar(digits[Int(byte & 15)]))
        }
        return text
    }
}
