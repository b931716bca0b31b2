import Synchronization

/// Tells readers which position is visible, and wakes those who wait for one.
final class Visibility: Sendable {
    private struct State {
        var position: Int64
        var isClosed = false
        var waiters: [Int: (position: Int64, continuation: CheckedContinuation<Bool, Never>)] = [:]
        var nextWaiter = 0
    }

    private let state: Mutex<State>

    /// Starts at a position.
    init(position: Int64) {
        state = Mutex(State(position: position))
    }

    /// Reads the position that readers see.
    var position: Int64 { state.withLock { $0.position } }

    /// Counts those who wait for a position.
    var waiterCount: Int { state.withLock { $0.waiters.count } }

    /// Says that everything up to a position is visible.
    func advance(to position: Int64) {
        let ready = state.withLock { state in
            state.position = max(state.position, position)
            let ready = state.waiters.filter { $0.value.position <= state.position }
            for key in ready.keys { state.waiters[key] = nil }
            return ready.values.map(\.continuation)
        }
        for continuation in ready { continuation.resume(returning: true) }
    }

    /// Wakes everybody; what is not visible now will not be.
    func close() {
        let waiting = state.withLock { state in
            state.isClosed = true
            defer { state.waiters = [:] }
            return state.waiters.values.map(\.continuation)
        }
        for continuation in waiting { continuation.resume(returning: false) }
    }

    /// Waits until a position is visible.
    ///
    /// - Returns: false when the tenant closed first or the task was cancelled.
    func wait(for position: Int64) async -> Bool {
        let key = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: Bool? = state.withLock { state in
                    if state.position >= position { return true }
                    if state.isClosed || Task.isCancelled { return false }
                    state.waiters[key] = (position, continuation)
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let waiter = state.withLock { $0.waiters.removeValue(forKey: key) }
            waiter?.continuation.resume(returning: false)
        }
    }
}
