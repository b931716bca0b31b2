extension EventLog {
    /// Follows the log: gives the head's position whenever it has grown, the first one at once when
    /// it lies behind `position` already.
    ///
    /// Positions only grow; who is slow sees the newest one. The stream ends when the log is
    /// closed. In the writer's process an append wakes it; a reader looks for the transactions of
    /// the other process every `StorageOptions.pollInterval`.
    ///
    /// - Parameter position: last position that the follower has seen.
    /// - Returns: positions, each greater than the one before.
    public func positions(after position: Int64) -> AsyncStream<Int64> {
        let stream = followers.follow(after: position) { head.position }
        guard options.access == .reader else { return stream }
        return polling(stream)
    }

    /// Waits until the log holds a position.
    ///
    /// - Returns: false when the log was closed, or the task cancelled, first.
    public func waitForPosition(_ position: Int64) async -> Bool {
        for await head in positions(after: position - 1) where head >= position { return true }
        return head.position >= position
    }

    /// Looks for new transactions for as long as somebody follows the stream.
    private func polling(_ stream: AsyncStream<Int64>) -> AsyncStream<Int64> {
        let (polled, continuation) = AsyncStream.makeStream(
            of: Int64.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let interval = options.pollInterval
        let poller = Task { [weak self] in
            while !Task.isCancelled {
                guard let log = self, !log.followers.isClosed else { return }
                log.followers.notify(log.head.position)
                do { try await Task.sleep(for: interval) } catch { return }
            }
        }
        let forwarder = Task {
            for await position in stream { continuation.yield(position) }
            continuation.finish()
        }
        continuation.onTermination = { _ in
            poller.cancel()
            forwarder.cancel()
        }
        return polled
    }
}
