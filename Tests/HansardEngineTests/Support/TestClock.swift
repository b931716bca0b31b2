import HansardEngine
import HansardRecords
import Synchronization

/// Is a clock that stands still until it is set, and tells who reads it.
final class TestClock: EngineClock {
    private struct State {
        var time: Timestamp
        var onRead: (@Sendable () -> Void)?
    }

    private let state: Mutex<State>

    /// Begins on 2026-01-05T09:00:00Z.
    init() {
        state = Mutex(State(time: Timestamp(microseconds: 1_767_603_600_000_000)))
    }

    func now() -> Timestamp {
        let (time, onRead) = state.withLock { state in
            defer { state.onRead = nil }
            return (state.time, state.onRead)
        }
        onRead?()
        return time
    }

    /// Moves the time, also back.
    func advance(by span: Duration) {
        state.withLock { $0.time += span }
    }

    /// Shows another time.
    func set(to time: Timestamp) {
        state.withLock { $0.time = time }
    }

    /// Runs a body on the thread that reads the clock next, once: the writer's, at the begin of its
    /// next group.
    func onNextRead(_ body: @escaping @Sendable () -> Void) {
        state.withLock { $0.onRead = body }
    }
}
