import Synchronization

/// Tells those who follow the log about new positions.
final class LogFollowers: Sendable {
    private struct Follower {
        var last: Int64
        var continuation: AsyncStream<Int64>.Continuation
    }

    private struct State {
        var followers: [Int: Follower] = [:]
        var nextNumber = 0
        var isClosed = false
    }

    private let state = Mutex(State())

    /// Makes a stream of positions; whoever is slow sees only the newest one.
    ///
    /// - Parameters:
    ///   - position: what the follower has seen already.
    ///   - head: reads the head, so that nothing is missed between reading and following.
    /// - Returns: the stream; at its end at once when the log was closed.
    func follow(after position: Int64, head: () -> Int64) -> AsyncStream<Int64> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Int64.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let number = state.withLock { state -> Int? in
            guard !state.isClosed else { return nil }
            state.nextNumber += 1
            state.followers[state.nextNumber] = Follower(
                last: position,
                continuation: continuation
            )
            tell(&state, head())
            return state.nextNumber
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { $0.followers[number] = nil }
        }
        return stream
    }

    /// Tells everybody the new head.
    func notify(_ head: Int64) {
        state.withLock { tell(&$0, head) }
    }

    /// Ends all streams.
    func close() {
        let open = state.withLock { state in
            state.isClosed = true
            defer { state.followers = [:] }
            return state.followers.values.map(\.continuation)
        }
        for continuation in open { continuation.finish() }
    }

    /// Says whether the log was closed.
    var isClosed: Bool { state.withLock { $0.isClosed } }

    private func tell(_ state: inout State, _ head: Int64) {
        for number in state.followers.keys {
            guard let last = state.followers[number]?.last, last < head else { continue }
            state.followers[number]?.last = head
            state.followers[number]?.continuation.yield(head)
        }
    }
}
