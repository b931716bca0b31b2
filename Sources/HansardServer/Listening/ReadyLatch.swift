/// Calls back once when a number of listeners run.
actor ReadyLatch {
    private var missing: Int
    private var port = 0
    private let onReady: @Sendable (Int) -> Void

    /// Waits for `count` arrivals.
    init(count: Int, onReady: @escaping @Sendable (Int) -> Void) {
        missing = count
        self.onReady = onReady
    }

    /// Counts one listener that runs.
    ///
    /// - Parameter port: its TCP port; nil when it has none.
    func arrive(port: Int?) {
        if let port { self.port = port }
        missing -= 1
        if missing == 0 { onReady(self.port) }
    }
}
