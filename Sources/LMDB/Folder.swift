import Glibc

/// Makes folders that only their owner may read.
enum Folder {
    /// Makes a folder and those above it, mode 0700. Source: mkdir(2).
    static func create(_ path: String) throws(EnvironmentError) {
        guard !path.isEmpty else { throw .folder(path: path, reason: "the path is empty") }
        var built = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            built += built.isEmpty || built.hasSuffix("/") ? String(part) : "/\(part)"
            guard mkdir(built, 0o700) == 0 || isFolder(built) else {
                throw .folder(path: built, reason: String(cString: strerror(errno)))
            }
        }
    }

    /// Flushes a file or the entries of a folder.
    ///
    /// - Returns: 0, or the error number. Source: fsync(2).
    static func flush(_ path: String) -> Int32 {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return errno }
        let code = fsync(file) == 0 ? 0 : errno
        close(file)
        return code
    }

    private static func isFolder(_ path: String) -> Bool {
        let reason = errno
        var info = stat()
        let isFolder = stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
        errno = reason
        return isFolder
    }
}
