import HansardEngine
import HansardRecords
import Synchronization

/// Shows the time it was set to.
final class TestClock: EngineClock {
    private let instant = Mutex(Instant.start)

    func now() -> Timestamp { Timestamp(microseconds: instant.withLock { $0 }) }

    /// Sets the time, in microseconds since 1970-01-01 UTC.
    func set(_ instant: Int64) { self.instant.withLock { $0 = instant } }
}
