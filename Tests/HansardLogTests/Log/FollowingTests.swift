import HansardRecords
import Testing

@testable import HansardLog

@Suite(.timeLimit(.minutes(1))) struct FollowingTests {
    @Test func followerIsToldTheHeadAtOnceAndEachAppend() async throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...3), second: 1)
        var positions = log.positions(after: 1).makeAsyncIterator()
        #expect(await positions.next() == 3)
        for number in 4...6 {
            try log.append([Sample.event(number)], second: number)
            #expect(await positions.next() == Int64(number))
        }
        log.close()
        #expect(await positions.next() == nil)
    }

    @Test func whoHasSeenTheHeadWaitsForTheNext() async throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...3), second: 1)
        let positions = log.positions(after: 3)
        async let next = Self.first(of: positions)
        try log.append([Sample.event(4)], second: 2)
        #expect(await next == 4)
    }

    @Test func slowFollowerSeesOnlyTheNewestHead() async throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        var positions = log.positions(after: 0).makeAsyncIterator()
        for number in 1...5 { try log.append([Sample.event(number)], second: number) }
        #expect(await positions.next() == 5)
    }

    @Test func manyFollowersAreAllTold() async throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        let total = 200
        let sums = await withTaskGroup(of: Int64.self) { group in
            for _ in 0..<8 {
                let positions = log.positions(after: 0)
                group.addTask {
                    var last: Int64 = 0
                    for await position in positions {
                        // Never backwards, never twice.
                        guard position > last else { return -1 }
                        last = position
                        if position == Int64(total) { break }
                    }
                    return last
                }
            }
            group.addTask {
                for number in 1...total {
                    do { try log.append([Sample.event(number)], second: number) } catch {
                        return -2
                    }
                }
                return Int64(total)
            }
            return await group.reduce(into: [Int64]()) { $0.append($1) }
        }
        #expect(sums == [Int64](repeating: Int64(total), count: 9))
    }

    @Test func waitingEndsAtThePositionOrTheClose() async throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...3), second: 1)
        #expect(await log.waitForPosition(0))
        #expect(await log.waitForPosition(3))
        async let fifth = log.waitForPosition(5)
        async let ninth = log.waitForPosition(9)
        try log.append([Sample.event(4)], second: 2)
        try log.append([Sample.event(5)], second: 3)
        #expect(await fifth)
        log.close()
        #expect(await ninth == false)
        #expect(await log.waitForPosition(6) == false)
    }

    @Test func cancelledTaskWaitsNoLonger() async throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        let waiting = Task { await log.waitForPosition(1) }
        waiting.cancel()
        #expect(await waiting.value == false)
    }

    @Test func readerFindsWhatAnotherProcessAppended() async throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...3), second: 1)
        let reader = try tenant.reader(beside: log)
        #expect(reader.head == log.head)
        var positions = reader.positions(after: 3).makeAsyncIterator()
        for number in 4...8 {
            try log.append([Sample.event(number)], second: number)
            #expect(await positions.next() == Int64(number))
            #expect(try reader.refresh() == log.head)
            #expect(try reader.read(Int64(number))?.text == "event \(number)")
        }
        async let wait = reader.waitForPosition(10)
        try log.append(Sample.events(9...10), second: 20)
        #expect(await wait)
        #expect(try reader.verify().isSound)
        #expect(throws: LogError.readOnly(path: tenant.path("log"))) {
            try reader.append([Sample.event(1)], second: 30)
        }
    }

    private static func first(of positions: AsyncStream<Int64>) async -> Int64? {
        for await position in positions { return position }
        return nil
    }
}
