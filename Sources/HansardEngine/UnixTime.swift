#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads the machine's time without Foundation.
enum UnixTime {
    /// Gives microseconds since 1970-01-01 UTC.
    ///
    /// Source: clock_gettime(2), `CLOCK_REALTIME`.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
    }
}
