/// Holds the numbers this room is bounded by.
public enum Limits {
    /// Largest number of bytes of a `Key`.
    ///
    /// The library itself takes up to 511.
    public static let keyByteCount = 128
    /// Largest number of bytes of a database's name.
    public static let databaseNameByteCount = 128
    /// Address space of an environment unless its options say otherwise, in bytes: 64 GiB.
    public static let mapByteCount = 64 << 30
    /// Named databases of an environment unless its options say otherwise.
    public static let databaseCount: UInt32 = 128
    /// Reader slots of an environment unless its options say otherwise.
    public static let readerCount: UInt32 = 1_024
    /// How long a snapshot may be read from before the metrics count it as over age.
    public static let snapshotAge = Duration.seconds(60)
    /// Time after which a write transaction first frees the reader slots of dead processes.
    public static let readerCheckInterval = Duration.seconds(60)
    /// Entries that a sweep reads from one view before it takes a newer one.
    public static let entriesPerView = 50_000
    /// Puts after which a write transaction asks to be split, so that no page spills (ITS 9155).
    public static let putsPerTransaction = 20_000
    /// Bytes put after which a write transaction asks to be split: 64 MB (ITS 9155).
    public static let bytesPerTransaction = 64_000_000
    /// Databases of a transaction whose cursors stay open between appends or scans.
    static let cachedCursorCount = 8
    /// Bytes that one write fills with zeros when the file grows ahead of use: 1 MiB.
    static let zeroFillByteCount = 1 << 20
    /// Bytes of a reader slot in the lock file: one line of the processor's cache.
    static let readerSlotByteCount = 64
    /// Bytes before the reader slots in the lock file, rounded up to a page.
    static let lockHeadByteCount = 4_096
    /// Free bytes below which a disk counts as full, when a commit wrote less than it wanted.
    static let fullDiskByteCount = 1 << 16
}
