import HansardRecords
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T00:00:00.000001Z", 1),
        ("1970-01-01t00:00:01.5z", 1_500_000),
        ("1970-01-01 00:00:01.1234569Z", 1_123_456),
        ("1970-01-01T01:30:00+01:30", 0),
        ("1969-12-31T23:00:00-01:00", 0),
        ("2000-02-29T12:00:00Z", 951_825_600_000_000),
        ("2026-01-05T09:00:00+00:00", 1_767_603_600_000_000),
        ("2026-01-05T09:00:00-00:00", 1_767_603_600_000_000),
        ("9999-12-31T23:59:59.999999999Z", 253_402_300_799_999_999),
    ])
    func textsThatAreTimesAreRead(_ text: String, _ microseconds: Int64) {
        #expect(Timestamp(rfc3339: text)?.microseconds == microseconds)
    }

    @Test(
        arguments: [
            ("", .malformed), ("2026-01-05", .malformed), ("2026-01-05T09:00Z", .malformed),
            ("2026-01-05T09:00:00", .malformed), ("2026-01-05T09:00:00.Z", .malformed),
            ("2026-01-05T09:00:00.1234567890Z", .malformed), ("2026-01-05T09:00:00Z ", .malformed),
            (" 2026-01-05T09:00:00Z", .malformed), ("2026-1-05T09:00:00Z", .malformed),
            ("+2026-01-05T09:00:00Z", .malformed), ("2026-01-05T09:00:00+0100", .malformed),
            ("２026-01-05T09:00:00Z", .malformed), ("2026-01-05T09:00:00,5Z", .malformed),
            ("2026-13-05T09:00:00Z", .noSuchTime), ("2026-00-05T09:00:00Z", .noSuchTime),
            ("2026-02-29T09:00:00Z", .noSuchTime), ("2100-02-29T00:00:00Z", .noSuchTime),
            ("2026-04-31T09:00:00Z", .noSuchTime), ("2026-01-00T09:00:00Z", .noSuchTime),
            ("2026-01-05T24:00:00Z", .noSuchTime), ("2026-01-05T09:60:00Z", .noSuchTime),
            ("2026-01-05T09:00:61Z", .noSuchTime), ("2026-01-05T09:00:00+24:00", .noSuchTime),
            ("2016-12-31T23:59:60Z", .leapSecond),
            ("1969-12-31T23:59:59Z", .outOfRange), ("1970-01-01T00:00:00+00:01", .outOfRange),
            ("9999-12-31T23:59:59-00:01", .outOfRange), ("0000-01-01T00:00:00Z", .outOfRange),
        ] as [(String, TimestampError)]
    )
    func textsThatAreNoTimesSayWhy(_ text: String, _ reason: TimestampError) {
        #expect(throws: reason) { try Timestamp.parsing(text) }
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test func everyDayOfTheRangeComesBack() throws {
        var day: Int64 = 0
        var previous = ""
        while day <= 2_932_896 {
            let instant = Timestamp(microseconds: day * 86_400_000_000 + day % 86_400 * 1_000_001)
            let text = instant.rfc3339()
            #expect(text.utf8.count == 27)
            #expect(Timestamp(rfc3339: text) == instant)
            #expect(previous < text)
            previous = text
            day += 13
        }
    }

    @Test func instantsOutsideTheRangeAreSpelledWithoutATrap() {
        #expect(Timestamp(microseconds: -1).rfc3339() == "1969-12-31T23:59:59.999999Z")
        #expect(Timestamp(microseconds: .max).rfc3339() == "294247-01-10T04:00:54.775807Z")
        #expect(Timestamp(microseconds: .min).rfc3339() == "-290308-12-21T19:59:05.224192Z")
        #expect(Timestamp.minimum.description == "1970-01-01T00:00:00.000000Z")
        #expect(Timestamp.maximum.description == "9999-12-31T23:59:59.999999Z")
    }

    @Test func spansAreAddedAndStopAtTheEnds() {
        let instant = Timestamp(microseconds: 10)
        #expect(instant + .seconds(2) == Timestamp(microseconds: 2_000_010))
        #expect(instant - .microseconds(11) == Timestamp(microseconds: -1))
        #expect(instant + .nanoseconds(1_999) == Timestamp(microseconds: 11))
        #expect(Timestamp(microseconds: 5) - Timestamp(microseconds: 7) == .microseconds(-2))
        #expect(Timestamp(microseconds: .max) + .seconds(1) == Timestamp(microseconds: .max))
        #expect(Timestamp(microseconds: .min) - .seconds(1) == Timestamp(microseconds: .min))
        #expect(instant + .seconds(Int64.max) == Timestamp(microseconds: .max))
        #expect(instant - .seconds(Int64.max) <= Timestamp(microseconds: .min + 20))
        var moved = instant
        moved += .microseconds(5)
        moved -= .microseconds(1)
        #expect(moved.microseconds == 14)
        #expect(Timestamp.minimum < Timestamp.maximum)
    }
}
