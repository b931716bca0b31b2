/// Holds every bound of the engine in one place; `docs/limits.md` repeats them.
public enum EngineLimits {
    /// Largest number of commands that one group commit takes.
    public static let commandsPerGroup = 512
    /// Number of events after which a group is made durable before its next command is decided.
    public static let eventsPerGroup = 4_000
    /// Bytes of events after which a group is made durable before its next command is decided.
    public static let bytesPerGroup = 16 << 20
    /// Largest number of commands that wait for the writer; more are answered `overloaded`.
    public static let commandsInQueue = 8_192
    /// Largest number of bytes of commands that wait for the writer: 64 MiB.
    public static let bytesInQueue = 64 << 20
    /// Bytes that a waiting command takes beside its own text.
    static let commandOverheadByteCount = 512
    /// Largest number of commands in one array.
    ///
    /// Source: contract §3.
    public static let commandsPerBatch = 1_000
    /// Number of events folded into one transaction while catching up.
    public static let eventsPerCatchUp = 20_000
    /// Bytes of events after which one transaction ends while catching up: 32 MiB.
    public static let bytesPerCatchUp = 32 << 20
    /// How often an idle writer tries to bring tables level that missed a group.
    static let mendingInterval = Duration.milliseconds(250)
    /// How often a served tenant looks at the clock for what is due.
    public static let timerInterval = Duration.seconds(1)
    /// Largest length of a tenant's name, in characters of `[a-z0-9_-]`.
    public static let tenantNameLength = 64
    /// Seconds after which an overloaded caller should try again.
    public static let retryAfterSeconds = 1
    /// How far ahead of the clock a served command may lie.
    ///
    /// Source: semantics §14.
    public static let servedTimeAhead = Duration.seconds(300)
}
