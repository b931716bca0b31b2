import HansardRecords

/// Holds the choices of whoever opens a tenant.
public struct TenantOptions: Sendable {
    /// Tells the time.
    public var clock: any EngineClock = WallClock()
    /// How far ahead of the clock a command's `occurred_at` may lie; nil = any. Semantics §14.
    public var maximumTimeAhead: Duration?
    /// Largest number of commands of one group commit, from 1.
    public var commandsPerGroup = EngineLimits.commandsPerGroup
    /// Largest number of commands that wait for the writer, from 1.
    public var commandsInQueue = EngineLimits.commandsInQueue
    /// Address space reserved for each environment, in bytes; the file grows only as needed.
    public var mapSize = 64 << 30
    /// Whether network and overlay file systems are allowed, where locks or syncs may not hold.
    public var allowsAnyFileSystem = false
    /// Told how far catching up is: the position reached and the log's head.
    public var catchUpProgress: @Sendable (Int64, Int64) -> Void = { _, _ in }

    /// Makes the defaults.
    public init() {}
}
