#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Says which call on which file failed, and how.
public struct FileError: Error, Hashable, CustomStringConvertible {
    /// File or folder.
    public let path: String
    /// C function that failed.
    public let call: String
    /// Its error number.
    ///
    /// Source: errno(3).
    public let number: Int32

    /// Spells file, call and reason.
    public var description: String {
        "\(path): \(call): \(String(cString: strerror(number))) (\(number))"
    }
}
