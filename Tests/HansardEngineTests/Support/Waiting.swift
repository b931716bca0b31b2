import Foundation
import Testing

@testable import HansardEngine

/// Lets other threads run until a condition holds; records an issue when it does not within a
/// minute.
func waitUntil(
    _ location: SourceLocation = #_sourceLocation,
    _ isMet: () throws -> Bool
) rethrows {
    let end = ContinuousClock.now + .seconds(60)
    while try !isMet() {
        guard ContinuousClock.now < end else {
            Issue.record("the condition did not come true in a minute", sourceLocation: location)
            return
        }
        sched_yield()
    }
}

/// Runs a body on a thread of its own; `join` waits for it.
final class TestThread: Sendable {
    private let thread: WriterThread

    init(_ body: @escaping @Sendable () -> Void) throws { thread = try WriterThread(body) }

    func join() { thread.join() }
}

/// Says whether this run takes the full sizes.
let isSoak = ProcessInfo.processInfo.environment["HANSARD_SOAK"] != nil
