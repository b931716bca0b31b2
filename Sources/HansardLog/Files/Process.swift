import HansardRecords

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Asks the operating system about this process and the machine it runs on.
public enum Process {
    /// Reads a variable of the process; nil when it is not set.
    ///
    /// Source: getenv(3).
    @Sendable
    public static func environmentVariable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Writes a line to standard error.
    @Sendable
    public static func writeToStandardError(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }

    /// Reads the time now, UTC, in whole microseconds.
    ///
    /// Source: clock_gettime(2).
    static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(
            microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
        )
    }
}
