#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Is a folder of its own that goes, with all in it, when this object does.
public final class TemporaryFolder: Sendable {
    /// Path of the folder.
    public let path: String

    /// Makes an empty folder where the system keeps temporary files.
    ///
    /// - Throws: `TemporaryFolderError` with the reason of the system.
    public init() throws(TemporaryFolderError) {
        let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(place)/hansard-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw TemporaryFolderError(folder: place, reason: String(cString: strerror(errno)))
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    /// Removes a file, or a folder with all in it; links are not followed.
    ///
    /// What cannot be removed stays.
    public static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        for name in names(in: path) { remove("\(path)/\(name)") }
        rmdir(path)
    }

    private static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
