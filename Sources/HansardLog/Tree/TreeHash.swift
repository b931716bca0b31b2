import Crypto

/// Holds a SHA-256 hash of the tree over all records, without a heap allocation.
///
/// Source: RFC 6962 §2.1.
public struct TreeHash: Hashable, Sendable {
    /// Number of bytes of a hash.
    public static let byteCount = 32

    /// The bytes in memory order, as four words.
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0

    /// Takes exactly 32 bytes; nil for any other number.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(bytes.span.bytes, at: 0)
    }

    /// Copies the 32 bytes at an offset.
    ///
    /// - Precondition: there are as many.
    init(_ bytes: RawSpan, at offset: Int) {
        precondition(
            offset >= 0 && offset + Self.byteCount <= bytes.byteCount,
            "a hash is 32 bytes"
        )
        unsafe first = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
        unsafe second = bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: offset + 8,
            as: UInt64.self
        )
        unsafe third = bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: offset + 16,
            as: UInt64.self
        )
        unsafe fourth = bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: offset + 24,
            as: UInt64.self
        )
    }

    private init(_ digest: SHA256.Digest) {
        (first, second, third, fourth) = digest.withUnsafeBytes {
            (
                $0.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
                $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
                $0.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
                $0.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
            )
        }
    }

    /// Gives the 32 bytes in order.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.byteCount)
        append(to: &bytes)
        return bytes
    }

    /// Appends the 32 bytes to a buffer.
    func append(to buffer: inout [UInt8]) {
        withUnsafeBytes(of: (first, second, third, fourth)) { buffer.append(contentsOf: $0) }
    }

    /// Hashes a record: SHA-256 of a zero byte and its bytes.
    static func leaf(_ record: RawSpan) -> TreeHash {
        var hasher = SHA256()
        withUnsafeBytes(of: UInt8(0)) { hasher.update(bufferPointer: $0) }
        record.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return TreeHash(hasher.finalize())
    }

    /// Hashes two subtrees: SHA-256 of a one byte and both hashes.
    static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        var hasher = SHA256()
        withUnsafeBytes(of: UInt8(1)) { hasher.update(bufferPointer: $0) }
        left.withBytes { hasher.update(bufferPointer: $0) }
        right.withBytes { hasher.update(bufferPointer: $0) }
        return TreeHash(hasher.finalize())
    }

    /// Holds the hash of the tree without records: SHA-256 of nothing.
    static let ofEmptyTree = TreeHash(SHA256().finalize())

    private func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
        withUnsafeBytes(of: (first, second, third, fourth), body)
    }
}

extension TreeHash: CustomStringConvertible {
    /// Spells 64 lower-case hexadecimal digits.
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
