import HansardDomain
import HansardLog
import HansardReadModel
import LMDB

/// Says to commands that the storage failed: whether they are recorded, and what to do.
enum StorageRefusal {
    /// Makes the refusal of a group that could not be made durable, from the error and the files as
    /// it left them.
    static func make(_ error: any Error, _ files: TenantFiles) -> Rejection {
        if let error = error as? LogError, case .refusing(let cause) = error {
            return Rejection(
                .storageFailed,
                "not recorded: an earlier failure left the files in doubt (\(cause)); \(reopening)"
            )
        }
        if files.log.failure != nil {
            return Rejection(
                .storageFailed,
                "it is not known whether this is recorded: \(error); \(reopening), and send it "
                    + "again with the same command_id"
            )
        }
        return Rejection(.storageFailed, "not recorded: \(error); \(remedy(error))")
    }

    /// Whether the log took offence at one event, not at the disk: the others may be tried alone.
    static func blamesAnEvent(_ error: any Error) -> Bool {
        guard let error = error as? LogError else { return false }
        switch error {
        case .invalidEvent, .groupTooLarge: return true
        case .keys(.destroyed), .keys(.missing), .keys(.damaged): return true
        default: return false
        }
    }

    private static let reopening = "restart the engine, which checks them"

    private static func remedy(_ error: any Error) -> String {
        switch code(of: error) {
        case .noSpace, .overQuota: "free disk space and send it again"
        case .mapFull: "open the tenant with a larger mapSize and send it again"
        case .readersFull: "end queries that run for long and send it again"
        default: "send it again; when that does not help, restart the engine"
        }
    }

    /// Digs out the code that LMDB gave.
    private static func code(of error: any Error) -> LMDBError.Code? {
        switch error {
        case let error as LMDBError: return error.code
        case let error as HansardError: return error.underlying.flatMap { code(of: $0) }
        case let error as ReadModelError:
            if case .storage(let error) = error { return error.code }
        case let error as LogError:
            if case .storage(let error) = error { return error.code }
            if case .keys(.storage(let error)) = error { return error.code }
        default: break
        }
        return nil
    }
}
