#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Collects what goes to standard output and writes it in large pieces.
struct Output: ~Copyable {
    private var buffer: [UInt8] = []
    private let descriptor: Int32

    /// Writes to standard output, or to another open descriptor.
    init(descriptor: Int32 = STDOUT_FILENO) { self.descriptor = descriptor }

    /// Adds a line.
    mutating func line(_ text: String) throws(CommandFailure) {
        buffer.append(contentsOf: text.utf8)
        try endLine()
    }

    /// Adds a line of bytes.
    mutating func line(_ bytes: [UInt8]) throws(CommandFailure) {
        buffer.append(contentsOf: bytes)
        try endLine()
    }

    /// Writes what was collected.
    ///
    /// - Throws: `CommandFailure` when the other end does not take it.
    mutating func flush() throws(CommandFailure) {
        var start = 0
        while start < buffer.count {
            let count = buffer[start...]
                .withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw CommandFailure(
                    .internalFailure,
                    "cannot write the output (\(String(cString: strerror(errno)))); free the "
                        + "disk or send it elsewhere"
                )
            }
            start += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func endLine() throws(CommandFailure) {
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= 64 << 10 { try flush() }
    }

    /// Writes one line to standard output at once.
    static func say(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }

    /// Writes one line to standard error.
    static func complain(_ text: String) { draw(text + "\n") }

    /// Writes text to standard error as it stands.
    static func draw(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
