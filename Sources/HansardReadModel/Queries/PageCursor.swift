/// Names the last entry of a page, so that the next page begins behind it, whatever changed
/// between.
///
/// Its text form is base64url of 24 bytes, 32 characters:
/// ```
/// OFFSET  SIZE  FIELD             ENCODING
///      0     8  fingerprint       of the query, big-endian UInt64
///      8     8  sortValue         big-endian Int64
///     16     8  id                big-endian Int64
/// ```
public struct PageCursor: Sendable, Hashable {
    /// Value of the column that the query sorts by; 0 where it sorts by id alone.
    public let sortValue: Int64
    /// Id of the row.
    public let id: Int64
    /// Digest of the query that made the cursor, its limit left out.
    public let fingerprint: UInt64

    init(sortValue: Int64, id: Int64, fingerprint: UInt64) {
        self.sortValue = sortValue
        self.id = id
        self.fingerprint = fingerprint
    }

    /// Reads the text form; nil when it is none.
    public init?(text: String) {
        guard let bytes = Base64URL.decode(text), bytes.count == 24 else { return nil }
        func number(_ offset: Int) -> UInt64 {
            bytes[offset..<(offset + 8)].reduce(0) { $0 << 8 | UInt64($1) }
        }
        fingerprint = number(0)
        sortValue = Int64(bitPattern: number(8))
        id = Int64(bitPattern: number(16))
    }

    /// Writes the text form.
    public var text: String {
        var bytes: [UInt8] = []
        for number in [fingerprint, UInt64(bitPattern: sortValue), UInt64(bitPattern: id)] {
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
            }
        }
        return Base64URL.encode(bytes)
    }
}
