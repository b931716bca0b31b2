/// Holds what is needed of the tree over all records to add the next one and to tell its root: the
/// roots of the full subtrees along its right edge, the largest first.
///
/// Stored in `meta` under `frontier`:
/// ```
/// OFFSET  SIZE  FIELD
///      0     8  size     number of records, little-endian UInt64
///      8  32 n  roots    one for each bit that is set in size, the highest first
/// ```
/// Source: RFC 6962 §2.1; "compact range" in the literature on transparency logs.
public struct TreeFrontier: Hashable, Sendable {
    /// Number of records.
    public private(set) var size: Int64 = 0
    private var roots: [TreeHash] = []

    /// Makes the frontier of the tree without records.
    public init() {}

    /// Adds the next record's hash.
    ///
    /// - Complexity: one node hash on average, O(log size) at most.
    mutating func append(_ leaf: TreeHash) {
        var hash = leaf
        var rest = size
        while rest & 1 == 1, let left = roots.popLast() {
            hash = .node(left, hash)
            rest >>= 1
        }
        roots.append(hash)
        size += 1
    }

    /// Gives the root of the tree over all records.
    ///
    /// - Complexity: O(log size).
    public var root: TreeHash {
        guard var hash = roots.last else { return .ofEmptyTree }
        for left in roots.dropLast().reversed() { hash = .node(left, hash) }
        return hash
    }

    /// Gives the stored form.
    func encoded() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8 + roots.count * TreeHash.byteCount)
        withUnsafeBytes(of: size.littleEndian) { bytes.append(contentsOf: $0) }
        for root in roots { root.append(to: &bytes) }
        return bytes
    }

    /// Reads the stored form; nil when it is none.
    init?(decoding bytes: RawSpan) {
        guard let size = bytes.littleEndianInt64(at: 0), size >= 0,
            bytes.byteCount == 8 + size.nonzeroBitCount * TreeHash.byteCount
        else { return nil }
        self.size = size
        roots = (0..<size.nonzeroBitCount)
            .map { TreeHash(bytes, at: 8 + $0 * TreeHash.byteCount) }
    }
}

extension RawSpan {
    /// Loads a little-endian number; nil when it does not lie within the bytes.
    func littleEndianInt64(at offset: Int) -> Int64? {
        guard offset >= 0, offset + 8 <= byteCount else { return nil }
        return unsafe Int64(
            littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Int64.self)
        )
    }
}
