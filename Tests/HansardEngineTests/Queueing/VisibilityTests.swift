import Testing

@testable import HansardEngine

struct VisibilityTests {
    private let visibility = Visibility(position: 5)

    @Test func whatIsVisibleIsNotWaitedFor() async {
        #expect(await visibility.wait(for: 5))
        #expect(await visibility.wait(for: 0))
    }

    @Test func whoeverWaitsIsWokenByHisPositionAndNoEarlier() async {
        let (positions, continuation) = AsyncStream.makeStream(of: Int64.self)
        await withTaskGroup(of: Void.self) { group in
            for position: Int64 in [8, 6, 7] {
                group.addTask { [visibility] in
                    if await visibility.wait(for: position) { continuation.yield(position) }
                }
            }
            while visibility.waiterCount < 3 { await Task.yield() }
            var woken: [Int64] = []
            var iterator = positions.makeAsyncIterator()
            visibility.advance(to: 6)
            if let next = await iterator.next() { woken.append(next) }
            #expect(visibility.waiterCount == 2)
            visibility.advance(to: 3)
            #expect(visibility.position == 6)
            visibility.advance(to: 9)
            for _ in 0..<2 { if let next = await iterator.next() { woken.append(next) } }
            #expect(woken[0] == 6)
            #expect(Set(woken) == [6, 7, 8])
        }
    }

    @Test func aCancelledTaskWaitsNoMore() async {
        let task = Task { [visibility] in await visibility.wait(for: 6) }
        while visibility.waiterCount < 1 { await Task.yield() }
        task.cancel()
        #expect(await task.value == false)
        #expect(visibility.waiterCount == 0)
        let early = Task { [visibility] in
            withUnsafeCurrentTask { $0?.cancel() }
            return await visibility.wait(for: 6)
        }
        #expect(await early.value == false)
        #expect(visibility.waiterCount == 0)
    }

    @Test func closingWakesEverybody() async {
        let task = Task { [visibility] in await visibility.wait(for: 6) }
        while visibility.waiterCount < 1 { await Task.yield() }
        visibility.close()
        #expect(await task.value == false)
        #expect(await visibility.wait(for: 6) == false)
        #expect(await visibility.wait(for: 5))
    }
}
