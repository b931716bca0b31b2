/// Holds every bound of the read models in one place; `docs/limits.md` repeats them.
public enum ReadModelLimits {
    /// Largest number of rows on one page.
    ///
    /// Source: contract §3.
    public static let pageSize = 200
    /// Largest number of index entries that one page may look at before it is answered short.
    public static let entriesPerPage = 5_000
    /// Largest number of index ranges that one page merges; wider filters walk fewer and filter.
    public static let rangesPerPage = 256
    /// Number of buckets that the checksum of a table is kept in.
    public static let checksumBuckets = 64
    /// Largest number of differing rows that a comparison names for each table.
    public static let namedDifferences = 20
    /// Version of how rows, indexes and counters lie in the environment; another one is discarded.
    public static let formatVersion: UInt64 = 1
}
