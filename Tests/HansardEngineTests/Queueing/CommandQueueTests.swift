import HansardDomain
import HansardRecords
import Synchronization
import Testing

@testable import HansardEngine

/// The queue is bounded, fair, and keeps its order.
struct CommandQueueTests {
    @Test func jobsComeOutInTheirOrderAndInGroupsOfBoundedSize() {
        let queue = CommandQueue(capacity: 100, byteCapacity: 1 << 30)
        for number in 0..<7 { #expect(queue.tryAdd(job(number, count: 3)) == .added) }
        #expect(queue.depth == 21)
        #expect(queue.takeGroup(limit: 10).map(names) == ["0", "1", "2"])
        #expect(queue.takeGroup(limit: 1).map(names) == ["3"])
        #expect(queue.takeGroup(limit: 100).map(names) == ["4", "5", "6"])
        #expect(queue.depth == 0)
    }

    @Test func aFullQueueRefuses() {
        let queue = CommandQueue(capacity: 10, byteCapacity: 1 << 30)
        #expect(queue.tryAdd(job(0, count: 8)) == .added)
        #expect(queue.tryAdd(job(1, count: 3)) == .full)
        #expect(queue.tryAdd(job(2, count: 2)) == .added)
        #expect(queue.depth == 10)
        _ = queue.takeGroup(limit: 8)
        #expect(queue.tryAdd(job(1, count: 3)) == .added)
    }

    @Test func aQueueFullOfBytesRefuses() {
        let queue = CommandQueue(capacity: 1_000, byteCapacity: 100_000)
        let text = String(repeating: "x", count: 30_000)
        #expect(queue.tryAdd(job(0, text: text)) == .added)
        #expect(queue.tryAdd(job(1, text: text)) == .added)
        #expect(queue.tryAdd(job(2, text: text)) == .added)
        #expect(queue.tryAdd(job(3, text: text)) == .full)
        #expect(queue.tryAdd(job(4)) == .added)
        _ = queue.takeGroup(limit: 1)
        #expect(queue.tryAdd(job(3, text: text)) == .added)
    }

    @Test func aJobLargerThanTheQueueIsTakenWhenNothingElseWaits() {
        let queue = CommandQueue(capacity: 10, byteCapacity: 100)
        #expect(queue.tryAdd(job(0, count: 50)) == .added)
        #expect(queue.tryAdd(job(1)) == .full)
        #expect(queue.takeGroup(limit: 10).map(names) == ["0"])
        #expect(queue.tryAdd(job(1)) == .added)
    }

    @Test func theMemoryOfJobsThatWereTakenIsFree() {
        let queue = CommandQueue(capacity: 100, byteCapacity: 1 << 30)
        weak var held: Held?
        do {
            let object = Held()
            held = object
            _ = queue.tryAdd(job(0) { _ in withExtendedLifetime(object) {} })
            _ = queue.tryAdd(job(1))
        }
        #expect(held != nil)
        #expect(queue.takeGroup(limit: 1)?.count == 1)
        #expect(held == nil)
    }

    @Test func aCallerThatWaitsGetsTheNextRoomBeforeAnybodyElse() throws {
        let queue = CommandQueue(capacity: 10, byteCapacity: 1 << 30)
        _ = queue.tryAdd(job(0, count: 9))
        let first = try TestThread { _ = queue.addWaiting(job(1, count: 5)) }
        waitUntil { queue.waiterCount == 1 }
        let second = try TestThread { _ = queue.addWaiting(job(2, count: 1)) }
        waitUntil { queue.waiterCount == 2 }
        #expect(queue.tryAdd(job(3)) == .full)
        #expect(queue.takeGroup(limit: 10).map(names) == ["0"])
        first.join()
        second.join()
        #expect(queue.tryAdd(job(3)) == .added)
        #expect(queue.takeGroup(limit: 10).map(names) == ["1", "2", "3"])
    }

    @Test func closingWakesWhoeverWaitsAndHandsOutWhatIsThere() throws {
        let queue = CommandQueue(capacity: 1, byteCapacity: 1 << 30)
        _ = queue.tryAdd(job(0))
        let seen = Seen<CommandQueue.Addition>()
        let waiting = try TestThread { seen.set(queue.addWaiting(job(1))) }
        waitUntil { queue.waiterCount == 1 }
        queue.close()
        waiting.join()
        #expect(seen.value == .closed)
        #expect(queue.tryAdd(job(2)) == .closed)
        #expect(queue.addWaiting(job(2)) == .closed)
        #expect(queue.takeGroup(limit: 10).map(names) == ["0"])
        #expect(queue.takeGroup(limit: 10)?.count == nil)
    }

    @Test func closingWakesTheWriter() throws {
        let queue = CommandQueue(capacity: 1, byteCapacity: 1)
        let seen = Seen<Int>()
        let writer = try TestThread { seen.set(queue.takeGroup(limit: 1)?.count ?? -1) }
        queue.close()
        writer.join()
        #expect(seen.value == -1)
    }

    @Test func impatienceEndsWithAnEmptyGroup() {
        let queue = CommandQueue(capacity: 1, byteCapacity: 1)
        #expect(queue.takeGroup(limit: 1, patience: .milliseconds(1))?.isEmpty == true)
        _ = queue.tryAdd(job(0))
        #expect(queue.takeGroup(limit: 1, patience: .seconds(60)).map(names) == ["0"])
    }

    @Test func manyCallersLoseNothing() throws {
        let queue = CommandQueue(capacity: 16, byteCapacity: 1 << 30)
        let threads = try (0..<8)
            .map { caller in
                try TestThread {
                    for number in 0..<200 {
                        _ = queue.addWaiting(job(caller * 1_000 + number))
                    }
                }
            }
        var taken: [Int] = []
        while taken.count < 1_600, let group = queue.takeGroup(limit: 5) {
            taken += names(group).compactMap { Int($0) }
            #expect(queue.depth <= 16)
        }
        for thread in threads { thread.join() }
        for caller in 0..<8 {
            let own = taken.filter { $0 / 1_000 == caller }
            #expect(own == Array(caller * 1_000..<caller * 1_000 + 200))
        }
    }

    private final class Held: Sendable {}
}

private func job(
    _ number: Int,
    count: Int = 1,
    text: String = "",
    _ complete: @escaping @Sendable ([CommandOutcome]) -> Void = { _ in }
) -> CommandQueue.Job {
    let command = Ask.user("\(number)" + text)
    return CommandQueue.Job(
        commands: Array(repeating: command, count: count),
        isAtomic: false,
        complete: complete
    )
}

private func names(_ jobs: [CommandQueue.Job]) -> [String] {
    jobs.map { job in
        guard case .defineUser(let body) = job.commands[0].body else { return "?" }
        return body.name.newValue.map { String($0.prefix { $0.isNumber }) } ?? "?"
    }
}
