import HansardLog
import HansardReadModel

/// Reads a tenant that another process may be writing: queries and the log, never a change.
///
/// It opens the same files without the engine's lock and takes nothing away from them. Where no
/// engine runs and the tables lag behind the log, it holds the lock while it catches up, and gives
/// it back before the first query: a reader that stays open keeps no writer out. A process that is
/// the tenant's engine reads through its `Tenant` instead.
public final class TenantReader: Sendable {
    private let files: TenantFiles

    /// Opens a tenant for reading.
    ///
    /// - Throws: `HansardError` with `unknown_tenant`, `storage_failed` or what catching up throws.
    public static func open(
        _ directory: TenantDirectory,
        options: TenantOptions = TenantOptions()
    ) throws(HansardError) -> TenantReader {
        TenantReader(try TenantFiles.openForReading(directory, options: options))
    }

    private init(_ files: TenantFiles) { self.files = files }

    /// Tenant's name.
    public var name: String { files.directory.name }
    /// Log: what happened, in order.
    public var log: EventLog { files.log }
    /// Look-ups over the log.
    public var index: LogIndex { files.index }
    /// Digests that look-ups by platform ids need.
    public var digester: any KeyDigester { files.digester }

    /// Takes a consistent view of all tables.
    ///
    /// - Throws: `HansardError` with `closed` or `storage_failed`.
    public func snapshot() throws(HansardError) -> ReadModelSnapshot { try files.snapshot() }

    /// Checks log and tables against each other.
    public func verify(progress: (Int64, Int64) -> Void) throws -> Verification {
        try Verification.run(files, progress: progress)
    }

    /// Closes the files; a second call does nothing.
    public func close() { files.close() }
}
