import Synchronization

/// Holds what another thread saw.
final class Seen<Value: Sendable>: Sendable {
    private let stored = Mutex<[Value]>([])

    func set(_ value: Value) { stored.withLock { $0.append(value) } }

    /// What was set last.
    var value: Value? { stored.withLock { $0.last } }

    /// All that was set, in order.
    var values: [Value] { stored.withLock { $0 } }
}
