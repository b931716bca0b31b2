import HansardEngine
import HansardRecords
import Synchronization

/// Tells the time that somebody set: it stands still until it is moved.
public final class ManualClock: EngineClock {
    /// Begins the time of tests: Monday, 2026-01-05T09:00:00Z.
    public static let start = Timestamp(microseconds: 1_767_603_600_000_000)

    private let time: Mutex<Timestamp>

    /// Makes a clock that shows a time.
    public init(at time: Timestamp = ManualClock.start) { self.time = Mutex(time) }

    /// Reads the time now, UTC.
    public func now() -> Timestamp { time.withLock { $0 } }

    /// Shows another time, earlier ones too.
    public func set(to other: Timestamp) { time.withLock { $0 = other } }

    /// Moves the time on.
    public func advance(by span: Duration) { time.withLock { $0 += span } }

    /// Gives an instant so many minutes after `start`.
    public static func minute(_ minutes: Int64) -> Timestamp {
        Timestamp(microseconds: start.microseconds + minutes * 60_000_000)
    }
}
