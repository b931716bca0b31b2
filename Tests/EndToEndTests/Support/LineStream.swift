import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads a named pipe line by line as the lines come: how a test waits for what a process says.
final class LineStream {
    private let descriptor: Int32
    private var bytes: [UInt8] = []

    /// Opens the reading end; the process opens the other.
    init(pipe path: String) throws {
        descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure("cannot open \(path): errno \(errno)") }
    }

    deinit { close(descriptor) }

    /// Waits for the next line.
    ///
    /// - Parameter milliseconds: longest wait.
    /// - Returns: the line; nil when none came in time or the writer is gone.
    func next(within milliseconds: Int32 = 60_000) -> String? {
        let deadline = ContinuousClock.now + .milliseconds(Int(milliseconds))
        while true {
            if let line = takeLine() { return line }
            let left = deadline - ContinuousClock.now
            guard left > .zero else { return nil }
            let wait =
                Int32(left.components.seconds * 1_000)
                + Int32(left.components.attoseconds / 1_000_000_000_000_000) + 1
            guard fill(within: wait) else { return takeLine() }
        }
    }

    /// Reads what the writer left behind, up to the last whole line.
    func rest() -> [String] {
        var lines: [String] = []
        while let line = next(within: 60_000) { lines.append(line) }
        return lines
    }

    private func takeLine() -> String? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let line = String(decoding: bytes[..<end], as: UTF8.self)
        bytes.removeSubrange(...end)
        return line
    }

    /// Reads what is there, waiting for it; false when the writer is gone or the time is over.
    private func fill(within milliseconds: Int32) -> Bool {
        var item = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&item, 1, milliseconds) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        bytes += buffer.prefix(count)
        return count > 0
    }
}
