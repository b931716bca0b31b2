import HansardRecords
import LMDB
import Testing

@testable import HansardLog

@Suite struct ReadingTests {
    @Test func readGivesOneEventAndNilBeyond() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        let event = Sample.event(
            2,
            stream: 9,
            version: 3,
            commandID: "c-1",
            keyID: 5,
            personal: "Maria"
        )
        try log.append([Sample.event(1), event], second: 1)
        let stored = try #require(try log.read(2))
        #expect(stored.text == "event 2")
        #expect(stored.personalText == "Maria")
        #expect(!stored.isErased)
        #expect(stored.header.commandID == "c-1")
        #expect(stored.header.stream == StreamID(category: 4, id: 9))
        #expect(try log.header(2) == stored.header)
        for position in [Int64.min, -1, 0, 3, .max] {
            #expect(try log.read(position) == nil)
            #expect(try log.header(position) == nil)
        }
    }

    @Test func scanVisitsARangeInOrderAndStopsWhenTold() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...100), second: 1)
        func positions(_ first: Int64, _ last: Int64 = .max) throws -> [Int64] {
            let events = try log.collect(from: first, through: last).map(\.header.position)
            var headers: [Int64] = []
            try log.scanHeaders(from: first, through: last) { header in
                headers.append(header.position)
                return true
            }
            #expect(events == headers)
            return events
        }
        #expect(try positions(1) == Array(1...100))
        #expect(try positions(.min, 3) == [1, 2, 3])
        #expect(try positions(40, 42) == [40, 41, 42])
        #expect(try positions(100) == [100])
        #expect(try positions(101).isEmpty)
        #expect(try positions(.max).isEmpty)
        #expect(try positions(5, 4).isEmpty)
        var seen = 0
        try log.scan(from: 1) { _ in
            seen += 1
            return seen < 7
        }
        #expect(seen == 7)
    }

    @Test func errorsOfAVisitComeThrough() throws {
        struct Stop: Error {}
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...3), second: 1)
        #expect(throws: Stop.self) { try log.scan(from: 1) { _ in throw Stop() } }
        #expect(throws: Stop.self) { try log.scanHeaders(from: 1) { _ in throw Stop() } }
        #expect(throws: Stop.self) { try log.scanLeafHashes(from: 1) { _, _ in throw Stop() } }
    }

    @Test func scanSeesAGapAndDamage() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...10), second: 1)
        try Damage(log).flipBit(of: 4)
        try Damage(log).delete(7)
        #expect(throws: LogError.corrupt(position: 7, reason: "it is missing")) {
            try log.scanHeaders(from: 1) { _ in true }
        }
        let error = caught(LogError.self) { _ = try log.collect() }
        #expect(error == .corrupt(position: 4, reason: "its checksum does not fit its bytes"))
        #expect(
            error?.description == "record 4 is damaged: its checksum does not fit its bytes; run "
                + "hansard verify and restore a backup"
        )
        #expect(throws: LogError.self) { try log.read(4) }
        #expect(try log.collect(through: 3).count == 3)
        #expect(try log.read(5)?.text == "event 5")
        #expect(try log.read(7) == nil)
    }

    @Test func positionAtATimeIsTheLastRecordedUntilThen() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        #expect(try log.positionAtOrBefore(Sample.start) == 0)
        var times: [Timestamp] = []
        for (round, second) in [0, 0, 3, 4, 4, 4, 9].enumerated() {
            try log.append(Sample.events(1...(round % 3 + 1)), second: second)
            for _ in 0...(round % 3) { times.append(Sample.start + .seconds(second)) }
        }
        for half in -2...20 {
            let time = Sample.start + .milliseconds(half * 500)
            let expected = times.count { $0 <= time }
            #expect(try log.positionAtOrBefore(time) == Int64(expected), "\(half)")
        }
        #expect(try log.positionAtOrBefore(Timestamp(microseconds: .min)) == 0)
        #expect(try log.positionAtOrBefore(Timestamp(microseconds: .max)) == Int64(times.count))
    }

    @Test func leafHashesAreScannedFromAnywhere() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...100), second: 1)
        for (first, last) in [(1, 100), (31, 32), (32, 62), (63, 100), (100, 100), (-5, 2)] {
            var positions: [Int64] = []
            try log.scanLeafHashes(from: Int64(first), through: Int64(last)) { position, hash in
                positions.append(position)
                let expected = try log.leafHash(at: position)
                #expect(hash.bytes == expected)
                return true
            }
            #expect(positions == Array(Int64(max(first, 1))...Int64(last)))
        }
        #expect(try log.treeRoot(size: 100) == log.head.treeRoot())
        #expect(try log.treeRoot(size: -1) == [UInt8](hex: TreeTests.roots[0]))
    }

    @Test(arguments: ["short", "missing", "stray"])
    func hashesWithAGapAreNotSkipped(_ damage: String) throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...100), second: 1)
        switch damage {
        case "short": try Damage(log).changeBlock(1) { $0.removeLast(32) }
        case "missing": try Damage(log).changeBlock(1) { $0 = [] }
        default: try Damage(log).putBlock(.max, [UInt8](repeating: 0, count: 32))
        }
        let position: Int64 = ["short": 62, "missing": 32, "stray": 101][damage] ?? 0
        #expect(throws: LogError.corrupt(position: position, reason: "its hash is missing")) {
            try log.scanLeafHashes(from: 1) { _, _ in true }
        }
    }

    @Test(arguments: ["mdb_txn_begin", "mdb_get", "mdb_cursor_open", "mdb_cursor_get"])
    func readsThatFailSayWhichCall(_ call: String) throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...3), second: 1)
        var failing = 0
        let reads: [() throws -> Void] = [
            { _ = try log.read(1) }, { _ = try log.header(1) }, { _ = try log.collect() },
            { _ = try log.leafHash(at: 1) }, { _ = try log.positionAtOrBefore(Sample.start) },
            { _ = try log.verify() }, { _ = try log.treeRoot(size: 2) },
            { _ = try log.createdAt() },
        ]
        for read in reads {
            LMDBFaults.fail(call, with: .ioError, reach: .thisThread)
            let error = caught(LogError.self, read)
            LMDBFaults.disarm()
            guard let error else { continue }
            failing += 1
            #expect(error == .storage(LMDBError(code: .ioError, call: call)))
        }
        #expect(failing >= 3)
        #expect(try log.collect().count == 3)
    }
}
