#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads and writes small files whose content must survive a power cut.
enum DurableFile {
    /// Reads a whole file; nil when there is none.
    ///
    /// - Parameters:
    ///   - path: file.
    ///   - limit: largest number of bytes read.
    /// - Returns: its bytes, at most so many.
    /// - Throws: `FileError`.
    static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw FileError(path: path, call: "open", number: errno)
        }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = pread(file, &bytes, limit, 0)
        guard count >= 0 else { throw FileError(path: path, call: "pread", number: errno) }
        return Array(bytes.prefix(count))
    }

    /// Says whether there is a file or folder.
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Writes a new file that only its owner may read, durably: after a crash it is whole or not
    /// there.
    ///
    /// The caller holds a lock that keeps others from making it meanwhile.
    ///
    /// - Parameters:
    ///   - path: file.
    ///   - bytes: its content.
    /// - Returns: false when there is such a file already.
    /// - Throws: `FileError`; there is no such file then.
    static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) -> Bool {
        if exists(path) { return false }
        try replace(path, bytes)
        return true
    }

    /// Replaces a file, durably, by one that only its owner may read: after a crash it is wholly
    /// the old one or wholly the new one.
    ///
    /// A crash may leave `<path>.new` beside it.
    static func replace(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        let fresh = "\(path).new"
        try remove(fresh)
        let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileError(path: fresh, call: "open", number: errno) }
        do throws(FileError) {
            try fill(file, fresh, bytes)
            guard rename(fresh, path) == 0 else {
                throw FileError(path: path, call: "rename", number: errno)
            }
        } catch {
            unlink(fresh)
            throw error
        }
        try flushFolder(of: path)
    }

    /// Removes a file, durably; does nothing when there is none.
    static func remove(_ path: String) throws(FileError) {
        guard unlink(path) == 0 else {
            if errno == ENOENT { return }
            throw FileError(path: path, call: "unlink", number: errno)
        }
        try flushFolder(of: path)
    }

    /// Flushes the entry of a file or folder in the folder that holds it.
    ///
    /// Source: fsync(2).
    static func flushFolder(of path: String) throws(FileError) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let file = open(folder, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileError(path: folder, call: "open", number: errno) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw FileError(path: folder, call: "fsync", number: errno) }
    }

    /// Writes all bytes, flushes and closes.
    private static func fill(
        _ file: Int32,
        _ path: String,
        _ bytes: [UInt8]
    ) throws(FileError) {
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...]
                .withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, off_t(written)) }
            guard count > 0 else { throw FileError(path: path, call: "pwrite", number: errno) }
            written += count
        }
        guard fsync(file) == 0 else { throw FileError(path: path, call: "fsync", number: errno) }
    }
}
