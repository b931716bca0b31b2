import Dispatch

/// Stops a thread at a point until the test lets it pass.
final class Gate: Sendable {
    private let arrived = DispatchSemaphore(value: 0)
    private let opened = DispatchSemaphore(value: 0)

    /// Says that a thread is here, and holds it; gives up after a minute.
    func pass() {
        arrived.signal()
        _ = opened.wait(timeout: .now() + .seconds(60))
    }

    /// Waits until a thread is here, a minute at most.
    ///
    /// - Returns: whether one came.
    @discardableResult
    func waitForArrival() -> Bool { arrived.wait(timeout: .now() + .seconds(60)) == .success }

    /// Lets the thread go on.
    func open() { opened.signal() }
}
