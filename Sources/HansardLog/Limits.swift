/// Holds every bound of the log in one place; `docs/limits.md` repeats them.
public enum LogLimits {
    /// Largest length of a command's id, in bytes of UTF-8.
    ///
    /// Source: contract §1.
    public static let commandIDByteCount = 128
    /// Largest length of a correlation or causation id, in bytes of UTF-8: 128 Unicode scalars.
    public static let correlationByteCount = 512
    /// Largest number of events of one append, so that no changed page spills (ITS 9155).
    public static let eventsPerAppend = 20_000
    /// Largest number of bytes of the records of one append: 64 MB (ITS 9155).
    public static let bytesPerAppend = 64_000_000
    /// Records read from one view before a newer one is taken, so that no page is kept for long.
    public static let recordsPerView = 50_000
    /// Largest number of events that one transaction of the index takes while catching up.
    public static let eventsPerIndexBatch = 6_000
    /// Number of keys made at once where ids come in order.
    public static let keysPerBlock: Int64 = 256
    /// Data keys kept unwrapped in memory; more make the store forget them all and begin again.
    public static let cachedKeyCount = 100_000
    /// Problems that one verification lists; more are counted, not listed.
    public static let problemsPerReport = 1_000
    /// Address space of an environment unless the options say otherwise, in bytes: 64 GiB.
    public static let mapByteCount = 64 << 30
    /// Bytes the log's file grows ahead of use, so that commits sync faster: 8 MiB.
    public static let logGrowthByteCount = 8 << 20
    /// Largest step that a first append takes beyond a clock that stands behind the last record.
    static let nonceStepMicroseconds: Int64 = 65_536
    /// Bytes of scratch memory kept between appends: 16 MiB.
    static let keptScratchByteCount = 16 << 20
}
