import HansardLog
import HansardReadModel

/// Reads a tenant that another process may be writing: queries and the log, never a change.
///
/// It opens the same files without the engine's lock and takes nothing away from them. Where no
/// engine runs and the tables lag behind the log, it takes the lock for a moment to catch up.
public final class TenantReader: Sendable {
    /// Tenant's name.
    public let name: String
    /// Log: what happened, in order.
    public let log: EventLog
    /// Look-ups over the log.
    public let index: LogIndex
    /// Digests that look-ups by platform ids need.
    public let digester: any KeyDigester
    private let readModel: ReadModel
    private let lock: EngineLock?

    /// Opens a tenant for reading.
    ///
    /// - Throws: `HansardError` with `unknown_tenant`, `storage_failed` or what catching up throws.
    public static func open(
        _ directory: TenantDirectory,
        options: TenantOptions = TenantOptions()
    ) throws(HansardError) -> TenantReader {
        guard directory.exists else {
            throw HansardError(
                .unknownTenant,
                "there is no tenant '\(directory.name)' in \(directory.dataDirectory): try "
                    + "hansard demo, or name another --data or --tenant"
            )
        }
        do {
            return try TenantReader(directory, options: options)
        } catch let error as HansardError {
            throw error
        } catch {
            throw HansardError(
                .storageFailed,
                "cannot read tenant '\(directory.name)' in \(directory.path)",
                underlying: error
            )
        }
    }

    private init(_ directory: TenantDirectory, options: TenantOptions) throws {
        name = directory.name
        let files: TenantFiles
        do {
            files = try TenantFiles.open(directory, options: options)
            lock = files.lock
        } catch let error as HansardError where error.code == .tenantInUse {
            files = try TenantFiles.openBesideEngine(directory, options: options)
            lock = nil
        }
        log = files.log
        index = files.index
        readModel = files.readModel
        digester = TenantKeyDigester(key: try files.keys.lookupKey())
    }

    /// Takes a consistent view of all tables.
    public func snapshot() throws -> ReadModelSnapshot { try readModel.snapshot() }

    /// Checks log and tables against each other.
    public func verify(progress: (Int64, Int64) -> Void) throws -> Verification {
        try Verification.run(log: log, readModel: readModel, progress: progress)
    }

    /// Closes the files.
    public func close() {
        readModel.close(clean: lock != nil)
        index.close(clean: lock != nil)
        log.close()
        lock?.release()
    }
}
