import HansardDomain
import HansardRecords
import Testing

@Suite struct BusinessCalendarTests {
    private static let hour: Int64 = 3_600_000_000

    private func calendar(
        _ hours: String,
        zone: String = "Europe/Berlin",
        holidays: String = "[]"
    ) throws -> BusinessCalendar {
        let text = #"{"timezone":"\#(zone)","hours":\#(hours),"holidays":\#(holidays)}"#
        return try BusinessCalendar(JSONValue.parse(text), path: "conditions.calendar")
    }

    private func time(_ text: String) throws -> Timestamp {
        try #require(Timestamp(rfc3339: text))
    }

    private static let office = """
        {"monday":[["09:00","12:30"],["13:30","18:00"]],"tuesday":[["09:00","17:00"]],\
        "friday":[["09:00","24:00"]],"saturday":[["00:00","01:00"]]}
        """

    @Test func timeInsideAnIntervalPassesAsOnAnyClock() throws {
        let office = try calendar(Self.office)
        let end = office.adding(Self.hour, to: try time("2026-01-05T09:00:00+01:00"))
        #expect(end == (try time("2026-01-05T10:00:00+01:00")))
        #expect(office.timeZoneName == "Europe/Berlin")
    }

    @Test func outsideHoursItCountsFromTheNextOpening() throws {
        let office = try calendar(Self.office)
        for start in ["2026-01-05T08:59:59+01:00", "2026-01-03T12:00:00+01:00"] {
            let end = office.adding(Self.hour, to: try time(start))
            #expect(end == (try time("2026-01-05T10:00:00+01:00")))
        }
    }

    @Test func exactlyReachingTheEndOfAnIntervalIsThatEndAndAMicrosecondMoreTheNextOpening() throws
    {
        let office = try calendar(Self.office)
        let start = try time("2026-01-05T09:00:00+01:00")
        let morning = 3 * Self.hour + Self.hour / 2
        #expect(office.adding(morning, to: start) == (try time("2026-01-05T12:30:00+01:00")))
        #expect(
            office.adding(morning + 1, to: start) == (try time("2026-01-05T13:30:00.000001+01:00"))
        )
    }

    @Test func anIntervalThatEndsAt24GoesOnWhereTheNextDayBeginsAt0() throws {
        let office = try calendar(Self.office)
        let start = try time("2026-01-09T23:00:00+01:00")
        #expect(office.adding(2 * Self.hour, to: start) == (try time("2026-01-10T01:00:00+01:00")))
        #expect(office.isOpen(at: try time("2026-01-10T00:00:00+01:00")))
        #expect(!office.isOpen(at: try time("2026-01-10T01:00:00+01:00")))
    }

    @Test func theBeginOfAnIntervalIsOpenAndItsEndIsNot() throws {
        let office = try calendar(Self.office)
        #expect(office.isOpen(at: try time("2026-01-05T09:00:00+01:00")))
        #expect(!office.isOpen(at: try time("2026-01-05T12:30:00+01:00")))
        #expect(!office.isOpen(at: try time("2026-01-05T08:59:59.999999+01:00")))
    }

    @Test func aHolidayIsALocalDate() throws {
        let closed = try calendar(#"{"monday":[["00:00","24:00"]]}"#, holidays: #"["2026-01-05"]"#)
        #expect(!closed.isOpen(at: try time("2026-01-05T00:00:00+01:00")))
        #expect(!closed.isOpen(at: try time("2026-01-05T23:59:59+01:00")))
        let end = closed.adding(1, to: try time("2026-01-05T00:00:00+01:00"))
        #expect(end == (try time("2026-01-12T00:00:00.000001+01:00")))
    }

    @Test func spansLongerThanAWeekCountEveryWeek() throws {
        let office = try calendar(Self.office, holidays: #"["2026-01-13"]"#)
        let start = try time("2026-01-05T00:00:00+01:00")
        let week = (8 + 8 + 15 + 1) * Self.hour
        let end = try time("2026-02-02T00:00:00+01:00")
        #expect(office.elapsed(from: start, to: end) == 4 * week - 8 * Self.hour)
        #expect(
            office.adding(4 * week - 8 * Self.hour, to: start)
                == (try time("2026-01-31T01:00:00+01:00"))
        )
    }

    @Test func aStartInsideAGapBeginsAtItsEnd() throws {
        let night = try calendar(#"{"sunday":[["02:30","04:00"]]}"#)
        let start = try time("2026-03-29T00:00:00+01:00")
        let end = try time("2026-03-30T00:00:00+02:00")
        #expect(night.elapsed(from: start, to: end) == Self.hour)
        #expect(night.adding(1, to: start) == (try time("2026-03-29T03:00:00.000001+02:00")))
    }

    @Test func anIntervalThatSpansAnOverlapIsOpenInBothPasses() throws {
        let night = try calendar(#"{"sunday":[["01:00","04:00"]]}"#)
        let start = try time("2026-10-25T00:00:00+02:00")
        #expect(
            night.elapsed(from: start, to: try time("2026-10-26T00:00:00+01:00")) == 4 * Self.hour
        )
        #expect(night.adding(4 * Self.hour, to: start) == (try time("2026-10-25T04:00:00+01:00")))
    }

    @Test func aBoundInsideAnOverlapHoldsInEachPass() throws {
        let night = try calendar(#"{"sunday":[["01:00","02:30"]]}"#)
        let start = try time("2026-10-25T00:00:00+02:00")
        #expect(
            night.elapsed(from: start, to: try time("2026-10-26T00:00:00+01:00")) == 2 * Self.hour
        )
        #expect(!night.isOpen(at: try time("2026-10-25T02:45:00+02:00")))
        #expect(night.isOpen(at: try time("2026-10-25T02:15:00+01:00")))
        #expect(night.adding(2 * Self.hour, to: start) == (try time("2026-10-25T02:30:00+01:00")))
    }

    @Test func aDateThatWasSkippedCountsNothing() throws {
        let fridays = try calendar(#"{"friday":[["09:00","17:00"]]}"#, zone: "Pacific/Apia")
        let start = try time("2011-12-29T00:00:00-10:00")
        #expect(fridays.adding(Self.hour, to: start) == (try time("2012-01-06T10:00:00+14:00")))
    }

    @Test func noDurationIsTheStartItselfAndNoTimePassesBackwards() throws {
        let office = try calendar(Self.office)
        let sunday = try time("2026-01-04T12:00:00Z")
        #expect(office.adding(0, to: sunday) == sunday)
        #expect(office.adding(-5, to: sunday) == sunday)
        #expect(office.elapsed(from: sunday, to: try time("2025-01-01T00:00:00Z")) == 0)
    }

    @Test func whatNeverComesIsTheEndOfTime() throws {
        let minute = try calendar(#"{"monday":[["00:00","00:01"]]}"#)
        #expect(minute.adding(.max, to: try time("2026-01-05T00:00:00Z")) == .maximum)
        #expect(minute.adding(1, to: .maximum) == .maximum)
    }

    @Test func aCenturyIsCountedByItsWeeks() throws {
        let minute = try calendar(#"{"monday":[["12:00","12:01"]]}"#)
        let start = try time("2000-01-01T00:00:00Z")
        let end = minute.adding(5_218 * 60_000_000, to: start)
        #expect(end == (try time("2099-12-28T11:01:00Z")))
        #expect(minute.elapsed(from: start, to: end) == 5_218 * 60_000_000)
    }
}
