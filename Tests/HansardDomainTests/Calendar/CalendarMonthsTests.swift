import HansardDomain
import HansardRecords
import Testing

@Suite struct CalendarMonthsTests {
    private func time(_ text: String) throws -> Timestamp {
        try #require(Timestamp(rfc3339: text))
    }

    @Test(arguments: [
        ("2026-01-05T09:00:00.123456Z", 6, "2026-07-05T09:00:00.123456Z"),
        ("2026-08-31T23:59:59.999999Z", 6, "2027-02-28T23:59:59.999999Z"),
        ("2027-08-31T00:00:00Z", 6, "2028-02-29T00:00:00Z"),
        ("2028-02-29T12:00:00Z", 12, "2029-02-28T12:00:00Z"),
        ("2026-03-31T12:00:00Z", 1, "2026-04-30T12:00:00Z"),
        ("2026-12-31T12:00:00Z", 2, "2027-02-28T12:00:00Z"),
        ("2026-01-31T12:00:00Z", 0, "2026-01-31T12:00:00Z"),
        ("2026-03-31T12:00:00Z", -1, "2026-02-28T12:00:00Z"),
        ("1970-01-31T00:00:00Z", 1, "1970-02-28T00:00:00Z"),
        ("2099-12-31T00:00:00Z", 2, "2100-02-28T00:00:00Z"),
    ])
    func aMonthThatHasNoSuchDayUsesItsLast(_ start: String, months: Int, end: String) throws {
        let reached = CalendarMonths.adding(months: months, to: try time(start))
        #expect(reached == (try time(end)))
    }

    @Test func whatLiesOutsideTimeIsItsEnd() throws {
        let now = try time("2026-01-05T09:00:00Z")
        #expect(CalendarMonths.adding(months: .max, to: now) == .maximum)
        #expect(CalendarMonths.adding(months: .min, to: now) == .minimum)
        #expect(CalendarMonths.adding(months: 100_000, to: now) == .maximum)
        #expect(CalendarMonths.adding(months: -1_000, to: now) == .minimum)
        #expect(CalendarMonths.adding(months: 6, to: .maximum) == .maximum)
    }

    @Test func theLatestStartIsTheLastWhoseMonthsHavePassed() throws {
        let hour: Int64 = 3_600_000_000
        let first = try time("2026-01-01T00:00:00Z").microseconds
        let starts = (0..<(26 * 366)).map { Timestamp(microseconds: first + Int64($0) * hour) }
        let ends = starts.map { CalendarMonths.adding(months: 6, to: $0) }
        for index in stride(from: 24 * 250, to: 24 * 360, by: 7) {
            let now = starts[index]
            let latest = try #require(ends.lastIndex { $0 <= now })
            let found = CalendarMonths.latestStart(months: 6, passedBy: now)
            #expect(CalendarMonths.adding(months: 6, to: found) <= now, "\(now)")
            #expect(found >= starts[latest], "\(now)")
            #expect(found.microseconds < starts[latest].microseconds + hour, "\(now)")
        }
    }

    @Test func aDayThatComesLaterInItsMonthCanBeDueEarlier() throws {
        let now = try time("2027-02-28T06:00:00Z")
        let latest = CalendarMonths.latestStart(months: 6, passedBy: now)
        #expect(latest == (try time("2026-08-31T06:00:00Z")))
        let early = try time("2026-08-29T12:00:00Z")
        #expect(early < latest && CalendarMonths.adding(months: 6, to: early) > now)
    }

    @Test func aMonthThatIsTooShortHasPassedWhole() throws {
        let now = try time("2026-03-30T00:00:00Z")
        let latest = CalendarMonths.latestStart(months: 1, passedBy: now)
        #expect(latest == (try time("2026-02-28T23:59:59.999999Z")))
    }
}
