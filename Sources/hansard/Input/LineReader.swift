#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads a file line by line without ever holding more than one line and one read of it.
struct LineReader: ~Copyable {
    /// Is one line of the file.
    enum Line {
        /// Bytes without the line's end.
        case bytes([UInt8])
        /// It was longer than the bound and was skipped; the number of bytes it had.
        case tooLong(byteCount: Int)
    }

    /// Size of the file in bytes; nil when it is no regular file.
    let fileByteCount: Int64?
    /// Number of bytes read so far.
    private(set) var byteCountRead: Int64 = 0

    private let descriptor: Int32
    private let name: String
    private let largestLine: Int
    private var chunk: [UInt8] = []
    private var next = 0
    private var isAtEnd = false

    /// Opens a file, or standard input for `-`.
    ///
    /// - Parameters:
    ///   - path: name of the file, or `-`.
    ///   - largestLine: longest line that is given whole, in bytes.
    /// - Throws: `CommandFailure` when the file cannot be opened.
    init(path: String, largestLine: Int) throws(CommandFailure) {
        name = path == "-" ? "standard input" : path
        self.largestLine = largestLine
        descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw CommandFailure(
                .usage,
                "cannot open \(name): \(String(cString: strerror(errno))); name a file that can be "
                    + "read, or - for standard input"
            )
        }
        var status = stat()
        let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        fileByteCount = isRegular ? Int64(status.st_size) : nil
    }

    deinit { close(descriptor) }

    /// Gives the next line; nil at the end of the file.
    ///
    /// - Throws: `CommandFailure` when reading fails.
    mutating func nextLine() throws(CommandFailure) -> Line? {
        var line: [UInt8] = []
        var count = 0
        while true {
            if next == chunk.count {
                try readChunk()
                if isAtEnd {
                    return count == 0 ? nil : finished(line, count)
                }
            }
            let rest = chunk[next...]
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? chunk.endIndex
            count += end - next
            if count <= largestLine { line.append(contentsOf: rest[..<end]) } else { line = [] }
            let hasEnd = end < chunk.endIndex
            next = hasEnd ? end + 1 : end
            if hasEnd { return finished(line, count) }
        }
    }

    private func finished(_ line: [UInt8], _ count: Int) -> Line {
        guard count <= largestLine else { return .tooLong(byteCount: count) }
        return .bytes(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }

    private mutating func readChunk() throws(CommandFailure) {
        let descriptor = descriptor
        let count = CommandLineLimits.readByteCount
        var bytesRead = 0
        repeat {
            chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
                bytesRead = read(descriptor, buffer.baseAddress, count)
                initialized = max(0, bytesRead)
            }
        } while bytesRead < 0 && errno == EINTR
        guard bytesRead >= 0 else {
            throw CommandFailure(
                .usage,
                "cannot read \(name): \(String(cString: strerror(errno))); name a file that can be "
                    + "read"
            )
        }
        next = 0
        byteCountRead += Int64(bytesRead)
        isAtEnd = bytesRead == 0
    }
}

extension LineReader {
    /// Reads a file whole.
    ///
    /// - Parameters:
    ///   - path: name of the file, or `-`.
    ///   - largest: largest file that is read, in bytes.
    /// - Returns: the file's bytes.
    /// - Throws: `CommandFailure` when it cannot be read or is larger.
    static func wholeFile(path: String, largest: Int) throws(CommandFailure) -> [UInt8] {
        var reader = try LineReader(path: path, largestLine: largest)
        var bytes: [UInt8] = []
        while let chunk = try reader.nextChunk() {
            bytes += chunk
            guard bytes.count <= largest else {
                throw CommandFailure(
                    .refused,
                    "\(path) has more than \(largest) bytes; a webhook's body is smaller"
                )
            }
        }
        return bytes
    }

    /// Gives the next piece of the file as it stands; nil at its end.
    private mutating func nextChunk() throws(CommandFailure) -> [UInt8]? {
        try readChunk()
        next = chunk.count
        return isAtEnd ? nil : chunk
    }
}
