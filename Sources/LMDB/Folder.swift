import Glibc

/// Makes folders that only their owner may read.
enum Folder {
    /// Says which call failed on which folder, and how.
    struct Failure {
        let path: String
        let call: String
        let code: Int32
    }

    /// Makes a folder and those above it, mode 0700.
    ///
    /// - Parameters:
    ///   - path: not empty.
    ///   - flushes: whether the entry of each new folder shall survive a power cut.
    /// - Throws: `EnvironmentError.folder`. Source: mkdir(2).
    static func create(_ path: String, flushes: Bool) throws(EnvironmentError) {
        guard !path.isEmpty else { throw .folder(path: path, reason: "the path is empty") }
        if let failure = make(path, flushes: flushes) {
            let reason = String(cString: strerror(failure.code))
            throw .folder(path: failure.path, reason: reason)
        }
    }

    /// Makes a folder and those above it; gives the first failure.
    static func make(_ path: String, flushes: Bool) -> Failure? {
        guard !path.isEmpty else { return Failure(path: path, call: "mkdir", code: ENOENT) }
        var built = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            let above = built.isEmpty ? "." : built
            built += built.isEmpty || built.hasSuffix("/") ? String(part) : "/\(part)"
            if mkdir(built, 0o700) == 0 {
                let code = flushes ? flush(above) : 0
                if code != 0 { return Failure(path: above, call: "fsync", code: code) }
            } else {
                let code = errno == EEXIST ? ENOTDIR : errno
                if !isFolder(built) { return Failure(path: built, call: "mkdir", code: code) }
            }
        }
        return nil
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
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }
}
