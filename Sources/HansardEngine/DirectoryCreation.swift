#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Makes folders that only their owner may read, and that a power cut does not take away again.
enum DirectoryCreation {
    /// Makes a folder and those above it, mode 0700; does nothing when it exists.
    ///
    /// Each new folder's entry is flushed in the one above it, before anything in it counts as
    /// durable.
    ///
    /// Source: mkdir(2), fsync(2).
    ///
    /// - Throws: `HansardError` with `storage_failed`.
    static func create(_ path: String) throws(HansardError) {
        var built = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            let parent = built.isEmpty ? "." : built
            built += built.isEmpty || built.hasSuffix("/") ? String(part) : "/\(part)"
            if mkdir(built, 0o700) == 0 {
                try flush(parent)
            } else {
                let reason = errno
                guard isFolder(built) else { throw failure("make the folder", built, reason) }
            }
        }
    }

    private static func flush(_ folder: String) throws(HansardError) {
        let file = open(folder, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure("open the folder", folder, errno) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw failure("flush the folder", folder, errno) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    private static func failure(
        _ action: String,
        _ path: String,
        _ reason: Int32
    ) -> HansardError {
        HansardError(
            .storageFailed,
            "cannot \(action) \(path): \(String(cString: strerror(reason)))"
        )
    }
}
