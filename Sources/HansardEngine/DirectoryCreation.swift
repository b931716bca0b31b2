#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Makes folders that only their owner may read.
enum DirectoryCreation {
    /// Makes a folder and those above it, mode 0700; does nothing when it exists. Source: mkdir(2).
    ///
    /// - Throws: `HansardError` with `storage_failed`.
    static func create(_ path: String) throws(HansardError) {
        var built = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            built += built.isEmpty || built.hasSuffix("/") ? String(part) : "/\(part)"
            guard mkdir(built, 0o700) == 0 || errno == EEXIST else {
                throw HansardError(
                    .storageFailed,
                    "cannot make the folder \(built): \(String(cString: strerror(errno)))"
                )
            }
        }
    }
}
