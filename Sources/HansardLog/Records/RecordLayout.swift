/// Names the fixed places of a record; the byte table stands at `RecordReader`.
enum RecordLayout {
    /// Version that this code writes.
    static let format: UInt8 = 1
    static let checksumByteCount = 4
    static let formatOffset = 4
    static let flagsOffset = 5
    static let typeOffset = 7
    static let categoryOffset = 9
    static let recordedAtOffset = 10
    static let actorTypeOffset = 18
    static let fixedByteCount = 19
    static let tagByteCount = 16
}
