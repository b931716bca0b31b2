import HansardRecords

@testable import HansardLog

/// Makes events for tests.
enum Sample {
    /// 2026-01-05T09:00:00Z.
    static let start = Timestamp(microseconds: 1_767_603_600_000_000)

    /// Makes an event; its clear part spells its number.
    static func event(
        _ number: Int,
        stream: Int64 = 1,
        version: Int64 = 1,
        type: UInt16 = 7,
        commandID: String? = nil,
        keyID: Int64 = 0,
        personal: String = ""
    ) -> NewEvent {
        NewEvent(
            header: EventHeader(
                typeNumber: type,
                stream: StreamID(category: 4, id: stream),
                streamVersion: version,
                occurredAt: start,
                actorType: 1,
                commandID: commandID,
                keyID: keyID
            ),
            clear: Array("event \(number)".utf8),
            personal: Array(personal.utf8)
        )
    }

    /// Makes events of one stream.
    static func events(_ numbers: ClosedRange<Int>) -> [NewEvent] {
        numbers.map { event($0, version: Int64($0)) }
    }

    /// Makes an event with everything at random, edges more often than their share.
    static func random(using random: inout SeededGenerator) -> NewEvent {
        let texts = ["", "c-1", "ß🙂", String(repeating: "x", count: 128), nil, nil]
        var header = EventHeader(
            typeNumber: UInt16(truncatingIfNeeded: number(&random)),
            schemaVersion: max(1, UInt16(truncatingIfNeeded: number(&random))),
            stream: StreamID(
                category: UInt8(truncatingIfNeeded: number(&random)),
                id: number(&random)
            ),
            streamVersion: max(1, number(&random) & .max),
            occurredAt: Timestamp(microseconds: number(&random)),
            actorType: UInt8(truncatingIfNeeded: number(&random)),
            actorID: number(&random),
            commandID: texts.randomElement(using: &random) ?? nil,
            correlationID: texts.randomElement(using: &random) ?? nil,
            causationID: texts.randomElement(using: &random) ?? nil,
            keyID: number(&random) & .max
        )
        if Bool.random(using: &random) {
            header.commandDigest = Digest16(high: random.next(), low: random.next())
        }
        if Bool.random(using: &random) {
            header.commandEventCount = max(1, Int(number(&random) & .max))
            header.indexInCommand = Int.random(in: 0..<header.commandEventCount, using: &random)
        }
        return NewEvent(
            header: header,
            clear: bytes(&random),
            personal: Bool.random(using: &random) ? bytes(&random) : []
        )
    }

    /// Makes a number of any size.
    static func number(_ random: inout SeededGenerator) -> Int64 {
        let edges: [Int64] = [0, 1, -1, 127, 128, 16_383, 16_384, .max, .min]
        if Int.random(in: 0..<3, using: &random) == 0 {
            return edges.randomElement(using: &random) ?? 0
        }
        return Int64(bitPattern: random.next() >> UInt64.random(in: 0..<64, using: &random))
    }

    /// Makes up to 300 bytes.
    static func bytes(_ random: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...300, using: &random))
            .map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
    }
}

extension EventLog {
    /// Appends events at a number of seconds after the start.
    @discardableResult
    func append(_ events: [NewEvent], second: Int) throws(LogError) -> ClosedRange<Int64> {
        try append(events, recordedAt: Sample.start + .seconds(second))
    }

    /// Collects what a scan visits.
    func collect(from first: Int64 = 1, through last: Int64 = .max) throws -> [StoredEvent] {
        var events: [StoredEvent] = []
        try scan(from: first, through: last) { event in
            events.append(event)
            return true
        }
        return events
    }
}

extension StoredEvent {
    /// Spells the clear part.
    var text: String { String(decoding: clear, as: UTF8.self) }
    /// Spells the personal part; nil when there is none or it was erased.
    var personalText: String? { personal.map { String(decoding: $0, as: UTF8.self) } }
}
