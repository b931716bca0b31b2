import HansardRecords
import LMDB

/// Holds the choices of whoever opens a tenant's log, keys and index.
public struct StorageOptions: Sendable {
    /// Says what is done with the files.
    public enum Access: Sendable {
        /// The one engine of the tenant: creates what is missing, appends.
        case writer
        /// Beside an engine of another process: changes nothing, sees what that one commits.
        case reader
    }

    /// What is done with the files.
    public var access = Access.writer
    /// Address space of each environment, in bytes; the files grow only as needed.
    public var mapByteCount = LogLimits.mapByteCount
    /// Whether network and overlay file systems are allowed, where locks or syncs may not hold.
    public var allowsAnyFileSystem = false
    /// Bytes the log's file grows ahead of use; 0 = not at all.
    public var logGrowthByteCount = LogLimits.logGrowthByteCount
    /// How often a reader looks for what another process appended.
    public var pollInterval = Duration.milliseconds(100)
    /// When a log that is made now was made; nil = the machine's time.
    public var createdAt: Timestamp?
    /// Names this run of the machine; nil = as the kernel says.
    public var bootID: String?
    /// Reads variables of the process: `HANSARD_MASTER_KEY`, `HANSARD_MASTER_KEY_FILE`.
    public var environmentVariable: @Sendable (String) -> String? = Process.environmentVariable
    /// Tells the operator what he must know: that a master key was made.
    ///
    /// One line at a time.
    public var warn: @Sendable (String) -> Void = Process.writeToStandardError

    /// Makes the defaults.
    public init() {}

    /// Makes the defaults for looking at a tenant beside its engine.
    public static var reader: StorageOptions {
        var options = StorageOptions()
        options.access = .reader
        return options
    }

    /// Gives the options of an environment.
    func environment(
        _ durability: Environment.Options.Durability,
        growthByteCount: Int = 0
    ) -> Environment.Options {
        var options = Environment.Options()
        options.mapSize = mapByteCount
        options.allowsNetworkFileSystem = allowsAnyFileSystem
        options.durability = durability
        options.maxDatabases = 8
        options.growthByteCount = access == .writer ? growthByteCount : 0
        return options
    }
}
