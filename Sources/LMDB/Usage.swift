/// Says how far an environment is filled and who reads it: the numbers for metrics.
public struct Usage: Sendable, Equatable {
    /// Address space, in bytes.
    public var mapByteCount: Int
    /// Pages in use or freed, in bytes: the part of the file that counts.
    public var usedByteCount: Int
    /// Number of the last committed write transaction, of any process.
    public var lastTransactionID: Int
    /// Reader slots ever in use at once, of all processes.
    public var readerCount: Int
    /// Snapshots of this process that are being read from.
    public var openSnapshotCount: Int
    /// Those of them that are older than `Options.maximumSnapshotAge`.
    public var overAgeSnapshotCount: Int
    /// Bytes free on the file system; nil when it does not say.
    public var availableByteCount: Int?
}
