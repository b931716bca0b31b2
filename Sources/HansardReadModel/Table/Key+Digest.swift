import HansardRecords
import LMDB

extension Key {
    /// Appends the 16 bytes of a digest.
    mutating func append(_ digest: Digest16) {
        append(digest.high)
        append(digest.low)
    }
}
