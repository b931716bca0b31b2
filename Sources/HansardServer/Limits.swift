/// Holds every bound of the local API in one place; `docs/limits.md` repeats them.
public enum ServerLimits {
    /// Largest body of a request, in bytes.
    public static let bodyByteCount = 10 << 20
    /// Bytes of a body over that bound that are still read and dropped.
    ///
    /// A caller who sends everything before he reads gets his answer that way.
    public static let droppedBodyByteCount = 64 << 20
    /// Largest sum of a request's header names and values, in bytes; more is answered 431.
    public static let headerByteCount = 32 << 10
    /// Largest header that the parser takes at all, in bytes; beyond it the connection ends.
    public static let parsedHeaderByteCount = 64 << 10
    /// Largest number of header fields of a request.
    public static let headerCount = 200
    /// Largest path with query, in bytes; more is answered 414.
    public static let targetByteCount = 16 << 10
    /// Largest number of query parameters of a request.
    public static let parameterCount = 100
    /// Largest length of a query parameter's value, in bytes.
    public static let parameterByteCount = 2_048
    /// Number of rows of a page when the caller does not say.
    public static let defaultPageSize: Int64 = 50
    /// Numbers of rows that a page may have.
    ///
    /// Source: contract §3.
    public static let pageSize: ClosedRange<Int64> = 1...200
    /// Every id: 1 … 2⁵³-1.
    ///
    /// Source: semantics §16.
    public static let identifier: ClosedRange<Int64> = 1...9_007_199_254_740_991
    /// Every position, 0 = before the first.
    public static let position: ClosedRange<Int64> = 0...9_007_199_254_740_991
    /// Longest wait for `min_position` before the answer is 503.
    public static let visibilityWait = Duration.seconds(10)
    /// Time after which an idle connection is closed, in seconds.
    public static let idleConnectionSeconds: Int64 = 120
    /// Port of the local API.
    ///
    /// Source: contract §3.
    public static let defaultPort = 7420
    /// Longest path of a Unix socket, in bytes.
    ///
    /// Source: sockaddr_un, unix(7).
    public static let socketPathByteCount = 103
    /// Number of positions that one look-up by stream or type gives.
    public static let positionsPerLookUp = 256
}
