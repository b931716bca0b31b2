import HansardRecords
import LMDB

/// Says why the log refused or could not read, and what to do.
public enum LogError: Error, Equatable, CustomStringConvertible {
    /// A record is damaged or missing.
    case corrupt(position: Int64, reason: String)
    /// What stands beside the records does not fit them.
    case unreadable(path: String, reason: String)
    /// The files have a format that this program does not know.
    case newerFormat(path: String, found: Int64)
    /// The files are of another tenant.
    case otherTenant(path: String, found: String)
    /// An append is older than the last record.
    case timeWentBack(given: Timestamp, last: Timestamp)
    /// An event of a group cannot be recorded; counted from 0.
    case invalidEvent(offset: Int, reason: String)
    /// A group is larger than one transaction may be.
    case groupTooLarge(reason: String)
    /// An earlier failure left the files in doubt: nothing is appended until they are opened again.
    case refusing(LMDBError)
    /// The log was opened beside an engine.
    case readOnly(path: String)
    /// The index may be torn, or is just being made.
    case indexNotTrusted(path: String)
    /// Events are to be indexed that do not follow the last one that is.
    case indexGap(path: String, reached: Int64, first: Int64)
    /// The database failed; nothing was changed.
    case storage(LMDBError)
    /// An environment cannot be opened.
    case environment(EnvironmentError)
    /// A key is not to be had.
    case keys(KeyStoreError)
    /// A file cannot be read or written.
    case file(FileError)

    /// Spells what is wrong and the remedy.
    public var description: String {
        switch self {
        case .corrupt(let position, let reason):
            "record \(position) is damaged: \(reason); run hansard verify and restore a backup"
        case .unreadable(let path, let reason):
            "\(path): \(reason); run hansard verify and restore a backup"
        case .newerFormat(let path, let found):
            "\(path) has format \(found), unknown to this hansard: use the newer one that wrote it"
        case .otherTenant(let path, let found):
            "\(path) is the log of tenant '\(found)': move it back to where it belongs"
        case .timeWentBack(let given, let last):
            "recorded_at \(given.rfc3339()) is before the last record's \(last.rfc3339()): give "
                + "that or a later one"
        case .invalidEvent(let offset, let reason):
            "event \(offset) of the group cannot be recorded: \(reason)"
        case .groupTooLarge(let reason): "\(reason); split the group"
        case .refusing(let cause):
            "nothing is appended since an earlier failure (\(cause)): close the tenant, open it "
                + "again and verify it"
        case .readOnly(let path): "\(path) is open for reading only: the tenant's engine writes it"
        case .indexNotTrusted(let path):
            "\(path) may be torn, or is being made: let the tenant's engine open it, then try again"
        case .indexGap(let path, let reached, let first):
            "\(path) reaches to \(reached) and cannot go on at \(first): catch it up from the log"
        case .storage(let error): "\(error)"
        case .environment(let error): "\(error)"
        case .keys(let error): "\(error)"
        case .file(let error): "\(error)"
        }
    }
}
