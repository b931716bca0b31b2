import Foundation
import HansardDomain
import HansardRecords
import Testing

/// Holds the calendar against its minute-by-minute twin around changes of the clock.
@Suite struct CalendarTwinTests {
    /// Zone, and instants at which its clock is set: half an hour, at midnight, a day skipped.
    static let changes: [(zone: String, instants: [String])] = [
        ("Europe/Berlin", ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"]),
        ("America/New_York", ["2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z"]),
        ("Australia/Lord_Howe", ["2026-04-04T15:00:00Z", "2026-10-03T15:30:00Z"]),
        ("America/Sao_Paulo", ["2018-02-18T02:00:00Z", "2018-11-04T03:00:00Z"]),
        ("Africa/Casablanca", ["2026-02-15T02:00:00Z", "2026-03-22T02:00:00Z"]),
        ("Asia/Tehran", ["2022-03-21T20:30:00Z", "2022-09-21T19:30:00Z"]),
        ("Pacific/Apia", ["2011-12-30T10:00:00Z", "2011-04-02T14:00:00Z"]),
        ("America/Havana", ["2025-03-09T05:00:00Z", "2025-11-02T05:00:00Z"]),
    ]

    static let rounds = ProcessInfo.processInfo.environment["HANSARD_SOAK"] == nil ? 24 : 300

    @Test(arguments: changes.map(\.zone))
    func theClockIsSetAtTheInstantsNamed(_ name: String) throws {
        let zone = try #require(TimeZone(identifier: name))
        for text in try #require(Self.changes.first { $0.zone == name }).instants {
            let instant = try #require(Timestamp(rfc3339: text))
            let date = Date(timeIntervalSince1970: Double(instant.microseconds) / 1_000_000)
            #expect(zone.secondsFromGMT(for: date) != zone.secondsFromGMT(for: date - 1))
        }
    }

    @Test(arguments: changes.map(\.zone))
    func theCalendarAgreesWithItsMinuteByMinuteTwin(_ name: String) throws {
        let instants = try #require(Self.changes.first { $0.zone == name }).instants
        var compared = 0
        for text in instants {
            let change = try #require(Timestamp(rfc3339: text))
            for round in 0..<Self.rounds {
                let seed = UInt64(bitPattern: change.microseconds) &+ UInt64(round)
                try compare(name, around: change, seed: seed, &compared)
            }
        }
        #expect(compared > instants.count * Self.rounds)
    }

    private func compare(
        _ name: String,
        around change: Timestamp,
        seed: UInt64,
        _ compared: inout Int
    ) throws {
        var random = SeededRandom(seed: seed)
        let sample = try CalendarSample(zone: name, around: change, with: &random)
        let first = change.microseconds / 60_000_000 - Int64.random(in: 0...7_200, using: &random)
        let count = Int64.random(in: 2_880...20_160, using: &random)
        let open = (0..<count).map { sample.twin.isOpen(minute: first + $0) }
        var passed: [Int64] = [0]
        for isOpen in open { passed.append((passed.last ?? 0) + (isOpen ? 1 : 0)) }
        let note: Comment = "seed \(seed), calendar \(sample.text)"
        for _ in 0..<20 {
            let from = Int64.random(in: 0..<count, using: &random)
            let to = Int64.random(in: from...count, using: &random)
            let start = Timestamp(microseconds: (first + from) * 60_000_000)
            let end = Timestamp(microseconds: (first + to) * 60_000_000)
            let minutes = passed[Int(to)] - passed[Int(from)]
            #expect(sample.calendar.isOpen(at: start) == open[Int(from)], note)
            #expect(sample.calendar.elapsed(from: start, to: end) == minutes * 60_000_000, note)
            let reached = try #require(
                (from...to).first { passed[Int($0)] - passed[Int(from)] == minutes }
            )
            let due = Timestamp(microseconds: (first + reached) * 60_000_000)
            #expect(sample.calendar.adding(minutes * 60_000_000, to: start) == due, note)
            compared += 1
        }
    }

    @Test(arguments: changes.map(\.zone))
    func addingGivesTheFirstMomentAtWhichThatMuchHasElapsed(_ name: String) throws {
        for text in try #require(Self.changes.first { $0.zone == name }).instants {
            let change = try #require(Timestamp(rfc3339: text))
            for round in 0..<(Self.rounds * 10) {
                let seed = UInt64(bitPattern: change.microseconds) &- UInt64(round)
                var random = SeededRandom(seed: seed)
                let sample = try CalendarSample(zone: name, around: change, with: &random)
                let note: Comment = "seed \(seed), calendar \(sample.text)"
                let start = Timestamp(
                    microseconds: change.microseconds
                        + Int64.random(in: -500_000_000_000...500_000_000_000, using: &random)
                )
                let duration = Int64.random(in: 1...3_000_000_000_000, using: &random)
                let end = sample.calendar.adding(duration, to: start)
                let before = Timestamp(microseconds: end.microseconds - 1)
                #expect(sample.calendar.elapsed(from: start, to: end) == duration, note)
                #expect(sample.calendar.elapsed(from: start, to: before) == duration - 1, note)
                #expect(sample.calendar.isOpen(at: before), note)
            }
        }
    }
}

/// Is a calendar made by chance, with its twin.
struct CalendarSample {
    var calendar: BusinessCalendar
    var twin: MinuteTwin
    var text: String

    /// Makes a calendar whose bounds and holidays lie near a change of the clock.
    init(
        zone name: String,
        around change: Timestamp,
        with random: inout SeededRandom
    ) throws {
        let days = [
            "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        ]
        var hours: [Int: [Range<Int>]] = [:]
        for weekday in 1...7 where weekday == 1 || Int.random(in: 0..<4, using: &random) > 0 {
            hours[weekday] = Self.ranges(with: &random)
        }
        var holidays: Set<Int> = []
        var dates: [String] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let shift = Int64.random(in: -9...9, using: &random) * 86_400_000_000
            let date = String(
                Timestamp(microseconds: change.microseconds + shift).rfc3339().prefix(10)
            )
            dates.append(date)
            holidays.insert(try #require(Int(date.filter { $0 != "-" })))
        }
        let hoursText = hours.sorted { $0.key < $1.key }
            .map { weekday, ranges in
                let pairs = ranges.map {
                    "[\"\(Self.time($0.lowerBound))\",\"\(Self.time($0.upperBound))\"]"
                }
                return "\"\(days[weekday - 1])\":[\(pairs.joined(separator: ","))]"
            }
        text = """
            {"timezone":"\(name)","hours":{\(hoursText.joined(separator: ","))},\
            "holidays":[\(dates.map { "\"\($0)\"" }.joined(separator: ","))]}
            """
        calendar = try BusinessCalendar(JSONValue.parse(text), path: "calendar")
        let zone = try #require(TimeZone(identifier: name))
        twin = MinuteTwin(zone: zone, hours: hours, holidays: holidays)
    }

    /// Chooses one to four intervals of a day; bounds prefer the hours in which clocks are set.
    private static func ranges(with random: inout SeededRandom) -> [Range<Int>] {
        var bounds: Set<Int> = []
        let count = Int.random(in: 1...4, using: &random) * 2
        while bounds.count < count {
            bounds.insert(
                Bool.random(using: &random)
                    ? Int.random(in: 0...240, using: &random)
                    : Int.random(in: 0...1_440, using: &random)
            )
        }
        let sorted = bounds.sorted()
        return stride(from: 0, to: sorted.count, by: 2).map { sorted[$0]..<sorted[$0 + 1] }
    }

    private static func time(_ minute: Int) -> String {
        let hour = minute / 60
        let rest = minute % 60
        return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }
}
