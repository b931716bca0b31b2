import HansardLog
import HansardReadModel
import HansardRecords

/// Holds the choices of whoever opens a tenant.
public struct TenantOptions: Sendable {
    /// Tells the time.
    public var clock: any EngineClock = WallClock()
    /// How far ahead of the clock a command's `occurred_at` may lie; nil = any.
    ///
    /// Semantics §14.
    public var maximumTimeAhead: Duration?
    /// How often the clock is looked at for what is due when nobody asks for anything; nil = never:
    /// time then comes from commands alone.
    ///
    /// Source: semantics §14.
    public var timerInterval: Duration?
    /// Number of events after which a group is made durable before its next command is decided.
    public var eventsPerGroup = EngineLimits.eventsPerGroup
    /// Largest number of commands of one group commit, from 1.
    public var commandsPerGroup = EngineLimits.commandsPerGroup
    /// Largest number of commands that wait for the writer, from 1.
    public var commandsInQueue = EngineLimits.commandsInQueue
    /// Largest number of bytes of commands that wait for the writer, from 1.
    public var bytesInQueue = EngineLimits.bytesInQueue
    /// Address space reserved for each environment, in bytes; the file grows only as needed.
    public var mapSize = 64 << 30
    /// Whether network and overlay file systems are allowed, where locks or syncs may not hold.
    public var allowsAnyFileSystem = false
    /// Names this run of the machine, which vouches for unsynced files; nil = as the kernel says.
    public var bootID: String?
    /// Told what the operator must know: that a master key was made; nil = standard error.
    public var warn: (@Sendable (String) -> Void)?
    /// Told how far catching up is: the position reached and the log's head.
    public var catchUpProgress: @Sendable (Int64, Int64) -> Void = { _, _ in }

    /// Makes the defaults.
    public init() {}

    /// Gives the options of keys, log and index.
    func storage(_ access: StorageOptions.Access) -> StorageOptions {
        var options = StorageOptions()
        options.access = access
        options.mapByteCount = mapSize
        options.allowsAnyFileSystem = allowsAnyFileSystem
        options.bootID = bootID
        if let warn { options.warn = warn }
        return options
    }

    /// Gives the options of the tables.
    func tables(_ access: StorageOptions.Access) -> ReadModel.Options {
        var options = ReadModel.Options()
        options.isWriter = access == .writer
        options.mapSize = mapSize
        options.allowsNetworkFileSystem = allowsAnyFileSystem
        options.bootID = bootID
        return options
    }
}
