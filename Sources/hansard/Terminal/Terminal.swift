#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Knows the terminal that a stream leads to, if it leads to one.
struct Terminal: Sendable {
    /// Whether the stream leads to a terminal.
    let isTerminal: Bool
    /// Whether colour may be used there.
    ///
    /// Source: no-color.org.
    let hasColor: Bool
    /// Width in cells.
    let width: Int

    /// Looks at standard output.
    static let output = Terminal(descriptor: STDOUT_FILENO)
    /// Looks at standard error.
    static let errors = Terminal(descriptor: STDERR_FILENO)

    /// Looks at a stream.
    init(descriptor: Int32) {
        isTerminal = isatty(descriptor) == 1
        let isPlain = getenv("NO_COLOR") != nil || Self.environment("TERM") == "dumb"
        hasColor = isTerminal && !isPlain
        var size = winsize()
        if isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            width = Int(size.ws_col)
        } else {
            width =
                Self.environment("COLUMNS").flatMap(Int.init).map { min(max($0, 20), 10_000) }
                ?? CommandLineLimits.widthWithoutTerminal
        }
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
