import HansardRecords
import Testing

@testable import HansardLog

@Suite struct AppendTests {
    @Test func positionsHaveNoGapOverGroupsOfAnySize() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        var next = 1
        for (second, size) in [1, 30, 1, 31, 62, 5, 100, 1].enumerated() {
            let positions = try log.append(Sample.events(next...(next + size - 1)), second: second)
            #expect(positions == Int64(next)...Int64(next + size - 1))
            next += size
        }
        let events = try log.collect()
        #expect(events.map(\.header.position) == Array(1..<Int64(next)))
        #expect(events.map(\.text) == (1..<next).map { "event \($0)" })
        #expect(try log.verify().isSound)
    }

    @Test func headIsTheLastRecordAndTheTree() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        #expect(log.head == LogHead())
        #expect(log.head.treeRoot() == [UInt8](hex: TreeTests.roots[0]))
        try log.append(Sample.events(1...40), second: 1)
        try log.append(Sample.events(41...50), second: 2)
        let head = log.head
        #expect(head.position == 50)
        #expect(head.recordedAt == Sample.start + .seconds(2))
        #expect(try log.leafHash(at: 50) == head.leafHash)
        var records: [[UInt8]] = []
        try log.walk(from: 1, through: .max) { record, _ in
            records.append([UInt8](record, 0..<record.byteCount))
            return true
        }
        #expect(head.treeRoot() == TreeTests.slowRoot(records[...]))
        for size in [0, 1, 31, 32, 49, 50] {
            let root = try log.treeRoot(size: Int64(size))
            #expect(root == TreeTests.slowRoot(records[..<size]), "\(size)")
        }
        #expect(try log.treeRoot(size: 51) == nil)
        #expect(try log.leafHash(at: 51) == nil)
        #expect(try log.leafHash(at: 0) == nil)
    }

    @Test func recordHashAndTreeChangeInOneTransaction() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...3), second: 1)
        let before = try log.dataVersion()
        try log.append(Sample.events(4...40), second: 2)
        #expect(try log.dataVersion() == before + 1)
        let loaded = try LoadedHead.load(log.view(), log.databases, path: "")
        #expect(loaded.head == log.head)
    }

    @Test func timesNeverGoBack() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append([Sample.event(1)], second: 5)
        let head = log.head
        #expect(
            throws: LogError.timeWentBack(
                given: Sample.start + .seconds(4),
                last: Sample.start + .seconds(5)
            )
        ) { try log.append([Sample.event(2)], second: 4) }
        #expect(log.head == head)
        try log.append([Sample.event(2)], second: 5)
        try log.append([Sample.event(3)], second: 6)
        let times = try log.collect().map { $0.header.recordedAt - Sample.start }
        #expect(times == [.seconds(5), .seconds(5), .seconds(6)])
    }

    @Test func groupsThatAreTooLargeAreRefused() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        let many = [NewEvent](repeating: Sample.event(1), count: LogLimits.eventsPerAppend + 1)
        let error = caught(LogError.self) { try log.append(many, second: 1) }
        #expect(
            error?.description
                == "the group has 20001 events, at most 20000 are appended at once; split the group"
        )
        var large = Sample.event(1)
        large.clear = [UInt8](repeating: 1, count: 40_000_000)
        #expect(throws: LogError.self) { try log.append([large, large], second: 1) }
        // The headers count too: the bodies alone would fit.
        large.clear = [UInt8](repeating: 1, count: LogLimits.bytesPerAppend)
        let alone = caught(LogError.self) { try log.append([large], second: 1) }
        #expect(alone?.description.contains("at most 64000000 are appended at once") == true)
        #expect(log.head == LogHead())
        try log.append([Sample.event(1)], second: 1)
        #expect(try log.collect().count == 1)
    }

    @Test func oneInvalidEventKeepsItsWholeGroupOut() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        #expect(
            throws: LogError.invalidEvent(offset: 1, reason: "stream version 0 is below 1")
        ) { try log.append([Sample.event(1), Sample.event(2, version: 0)], second: 1) }
        #expect(log.head == LogHead())
        #expect(try log.collect().isEmpty)
    }

    @Test func positionsAndTimesInNewHeadersAreNotLookedAt() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        var event = Sample.event(1)
        event.header.position = 99
        event.header.recordedAt = Timestamp(microseconds: 1)
        try log.append([event], second: 1)
        let stored = try #require(try log.read(1))
        #expect(stored.header.position == 1)
        #expect(stored.header.recordedAt == Sample.start + .seconds(1))
    }

    @Test func closedLogRefuses() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        log.close()
        log.close()
        #expect(throws: LogError.self) { try log.append([Sample.event(1)], second: 1) }
        #expect(throws: LogError.self) { try log.read(1) }
        #expect(throws: LogError.self) { try log.collect() }
    }
}
