import Crypto
import HansardRecords
import Testing

@testable import HansardLog

@Suite struct RecordRoundTripTests {
    @Test func randomRecordsReadAsTheyWereWritten() throws {
        let seed = Trial.seed()
        var random = SeededGenerator(state: seed)
        for round in 0..<Trial.rounds(3_000, soak: 200_000) {
            let event = Sample.random(using: &random)
            let position = max(1, Sample.number(&random) & .max)
            let recordedAt = Timestamp(microseconds: Sample.number(&random))
            var bytes: [UInt8] = []
            try RecordWriter.write(
                event,
                position: position,
                recordedAt: recordedAt,
                key: GoldenRecordTests.key,
                into: &bytes
            )
            try RecordReader.check(bytes.span.bytes, position: position)
            let parts = try RecordReader.parts(bytes.span.bytes, position: position)
            var expected = event.header
            expected.position = position
            expected.recordedAt = recordedAt
            let personal =
                parts.box.isEmpty
                ? [] : try Box.open(bytes.span.bytes, parts, key: GoldenRecordTests.key)
            guard parts.header == expected, Array(bytes[parts.clear]) == event.clear,
                personal == event.personal
            else {
                Issue.record("round \(round), seed \(seed): \(event) became \(parts.header)")
                return
            }
        }
    }

    @Test func personalPartIsNotReadableInTheRecord() throws {
        var event = Sample.event(1)
        event.personal = Array("Maria Musterfrau".utf8)
        var bytes: [UInt8] = []
        try RecordWriter.write(
            event,
            position: 1,
            recordedAt: Sample.start,
            key: GoldenRecordTests.key,
            into: &bytes
        )
        #expect(bytes.firstRange(of: Array("Maria".utf8)) == nil)
        #expect(bytes.firstRange(of: Array("event 1".utf8)) != nil)
    }

    @Test func personalPartWithoutKeyIsRefused() {
        let event = Sample.event(1, keyID: 3, personal: "Maria")
        var bytes: [UInt8] = []
        #expect(throws: LogError.keys(.missing(keyID: 3))) {
            try RecordWriter.write(
                event,
                position: 1,
                recordedAt: Sample.start,
                key: nil,
                into: &bytes
            )
        }
    }

    @Test func boxOpensOnlyInItsOwnRecord() throws {
        var event = Sample.event(1, keyID: 3, personal: "Maria")
        var first: [UInt8] = []
        try write(event, at: 1, into: &first)
        event.header.streamVersion = 2
        var second: [UInt8] = []
        try write(event, at: 1, into: &second)
        // The box of one record behind the header of the other.
        let parts = try RecordReader.parts(first.span.bytes, position: 1)
        var moved = second
        moved.replaceSubrange(parts.box, with: first[parts.box])
        moved.mendChecksum()
        for (bytes, position) in [(moved, Int64(1)), (first, 2)] {
            try RecordReader.check(bytes.span.bytes, position: position)
            let parts = try RecordReader.parts(bytes.span.bytes, position: position)
            let error = caught(LogError.self) {
                _ = try Box.open(bytes.span.bytes, parts, key: GoldenRecordTests.key)
            }
            guard case .corrupt(position, let reason) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(reason.contains("key 3"))
        }
    }

    @Test func eventsThatNoRecordCanHoldAreNamed() {
        func problem(_ change: (inout EventHeader) -> Void) -> String? {
            var event = Sample.event(1)
            change(&event.header)
            return RecordWriter.problem(of: event)
        }
        #expect(problem { _ in } == nil)
        #expect(problem { $0.streamVersion = 0 } == "stream version 0 is below 1")
        #expect(problem { $0.schemaVersion = 0 } == "schema version 0 is below 1")
        #expect(problem { $0.keyID = -1 } == "key id -1 is below 0")
        #expect(problem { $0.commandEventCount = 0 } == "it is event 0 of 0")
        #expect(problem { $0.indexInCommand = 1 } == "it is event 1 of 1")
        #expect(problem { $0.indexInCommand = -1 } == "it is event -1 of 1")
        #expect(problem { $0.commandID = String(repeating: "ß", count: 64) } == nil)
        #expect(
            problem { $0.commandID = String(repeating: "x", count: 129) }
                == "its command id has 129 bytes, at most 128 are kept"
        )
        #expect(problem { $0.correlationID = String(repeating: "x", count: 512) } == nil)
        for change: (inout EventHeader) -> Void in [
            { $0.correlationID = String(repeating: "x", count: 513) },
            { $0.causationID = String(repeating: "x", count: 513) },
        ] {
            #expect(problem(change)?.contains("513 bytes, at most 512 are kept") == true)
        }
    }

    private func write(_ event: NewEvent, at position: Int64, into bytes: inout [UInt8]) throws {
        try RecordWriter.write(
            event,
            position: position,
            recordedAt: Sample.start,
            key: GoldenRecordTests.key,
            into: &bytes
        )
    }
}
