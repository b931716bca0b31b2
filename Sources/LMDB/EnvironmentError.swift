/// Says why an environment cannot be opened, and what to do.
public enum EnvironmentError: Error, Equatable, CustomStringConvertible {
    /// A call to liblmdb failed.
    case call(LMDBError, path: String)
    /// The folder is open in this process already; a second opening would break its lock.
    case alreadyOpen(path: String)
    /// Locks or syncs may not hold on that file system.
    case unsafeFileSystem(path: String, name: String)
    /// The folder cannot be made or looked at.
    case folder(path: String, reason: String)

    /// Spells what is wrong and the remedy.
    public var description: String {
        switch self {
        case .call(let error, let path): "\(path): \(error)"
        case .alreadyOpen(let path):
            "\(path) is open in this process already: use that environment, or close it first"
        case .unsafeFileSystem(let path, let name):
            "\(path) lies on \(name), where locks and syncs may not hold: use a local disk, or set "
                + "HANSARD_ALLOW_ANY_FILESYSTEM=1 to take the risk"
        case .folder(let path, let reason): "\(path): \(reason)"
        }
    }
}
