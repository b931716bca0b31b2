import HansardRecords
import LMDB
import Testing

@testable import HansardLog

@Suite struct IndexLookUpTests {
    @Test func lookUpsAgreeWithAListOfAllEvents() throws {
        let seed = Trial.seed()
        var random = SeededGenerator(state: seed)
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        let index = try tenant.openIndex(log)
        var events: [NewEvent] = []
        for round in 0..<Trial.rounds(60, soak: 1_000) {
            var group: [NewEvent] = []
            for number in 0..<Int.random(in: 1...20, using: &random) {
                group.append(event(number, after: events + group, &random))
            }
            let positions = try log.append(group, second: round)
            try index.record(
                group,
                firstPosition: positions.lowerBound,
                leafHash: log.head.leafHash
            )
            events += group
        }
        try compare(index, events, seed)
        // An index that is made from the log alone answers the same.
        index.close(clean: true)
        try tenant.remove("index")
        let remade = try tenant.openIndex(log)
        try compare(remade, events, seed)
    }

    @Test func indexKnowsNothingOfWhatIsNotThere() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        let index = try tenant.openIndex(log)
        let stream = StreamID(category: 4, id: 1)
        #expect(try index.position() == 0)
        #expect(try index.streamVersion(of: stream) == 0)
        #expect(try index.positions(ofStream: stream, limit: 9).isEmpty)
        #expect(try index.positions(ofType: 7, limit: 9).isEmpty)
        #expect(try index.positions(ofCommand: "").isEmpty)
        #expect(try index.usedByteCount() > 0)
    }

    @Test func neighboursAreToldApart() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        let ids: [Int64] = [0, 1, 255, 256, .max, -1, .min]
        try log.append(
            ids.enumerated()
                .map {
                    Sample.event($0, stream: $1, version: Int64($0) + 1, type: UInt16($0 * 255))
                },
            second: 1
        )
        let index = try tenant.openIndex(log)
        for (offset, id) in ids.enumerated() {
            let stream = StreamID(category: 4, id: id)
            let position = Int64(offset) + 1
            #expect(try index.positions(ofStream: stream, limit: 9) == [position])
            #expect(try index.streamVersion(of: stream) == position)
            #expect(try index.positions(ofType: UInt16(offset * 255), limit: 9) == [position])
            let other = StreamID(category: 5, id: id)
            #expect(try index.streamVersion(of: other) == 0)
        }
    }

    @Test func limitsAndStartsAtTheEdges() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        try log.append(Sample.events(1...5), second: 1)
        let index = try tenant.openIndex(log)
        let stream = StreamID(category: 4, id: 1)
        func positions(_ after: Int64, _ limit: Int) throws -> [Int64] {
            let found = try index.positions(ofStream: stream, after: after, limit: limit)
            #expect(try index.positions(ofType: 7, after: after, limit: limit) == found)
            return found
        }
        #expect(try positions(0, 2) == [1, 2])
        #expect(try positions(2, 2) == [3, 4])
        #expect(try positions(4, .max) == [5])
        #expect(try positions(5, 1).isEmpty)
        #expect(try positions(.max, 1).isEmpty)
        #expect(try positions(-7, 1) == [1])
        #expect(try positions(.min, .max) == [1, 2, 3, 4, 5])
        #expect(try positions(0, 0).isEmpty)
        #expect(try positions(0, -1).isEmpty)
    }

    @Test func catchUpGoesInBatches() throws {
        let tenant = try TemporaryTenant()
        let log = try tenant.openLog()
        let index = try tenant.openIndex(log)
        let total = LogLimits.eventsPerIndexBatch * 2 + 100
        try log.append(Sample.events(1...total), second: 1)
        let before = try index.view().transactionID
        try index.catchUp(from: log)
        #expect(try index.view().transactionID == before + 3)
        #expect(try index.position() == Int64(total))
        #expect(try index.streamVersion(of: StreamID(category: 4, id: 1)) == Int64(total))
        #expect(try index.positions(ofType: 7, limit: .max) == Array(1...Int64(total)))
        try index.catchUp(from: log)
        #expect(try index.view().transactionID == before + 3)
    }

    private func event(
        _ number: Int,
        after events: [NewEvent],
        _ random: inout SeededGenerator
    ) -> NewEvent {
        let stream = Int64.random(in: 1...6, using: &random)
        let version = events.count { $0.header.stream.id == stream } + 1
        return Sample.event(
            number,
            stream: stream,
            version: Int64(version),
            type: UInt16.random(in: 1...4, using: &random),
            commandID: Bool.random(using: &random) ? "c-\(random.next() % 400)" : nil
        )
    }

    private func compare(_ index: LogIndex, _ events: [NewEvent], _ seed: UInt64) throws {
        func positions(_ isWanted: (EventHeader) -> Bool) -> [Int64] {
            events.indices.filter { isWanted(events[$0].header) }.map { Int64($0) + 1 }
        }
        #expect(try index.position() == Int64(events.count), "seed \(seed)")
        for id in 0...7 as ClosedRange<Int64> {
            let stream = StreamID(category: 4, id: id)
            let all = positions { $0.stream == stream }
            #expect(try index.streamVersion(of: stream) == Int64(all.count), "seed \(seed)")
            #expect(try index.positions(ofStream: stream, limit: .max) == all, "seed \(seed)")
            let middle = all.isEmpty ? 0 : all[all.count / 2]
            #expect(
                try index.positions(ofStream: stream, after: middle, limit: 3)
                    == Array(all.filter { $0 > middle }.prefix(3)),
                "seed \(seed)"
            )
        }
        for type in 0...5 as ClosedRange<UInt16> {
            let all = positions { $0.typeNumber == type }
            #expect(try index.positions(ofType: type, limit: .max) == all, "seed \(seed)")
        }
        for number in 0..<400 {
            let id = "c-\(number)"
            let all = positions { $0.commandID == id }
            #expect(try index.positions(ofCommand: id) == all, "seed \(seed)")
        }
    }
}
