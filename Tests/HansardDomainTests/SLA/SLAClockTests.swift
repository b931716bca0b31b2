import HansardDomain
import HansardRecords
import Testing

@Suite struct SLAClockTests {
    private func time(_ text: String) throws -> Timestamp {
        try #require(Timestamp(rfc3339: text))
    }

    private let always = SLAClock(calendar: nil)

    private func office() throws -> SLAClock {
        let text = """
            {"timezone":"Europe/Berlin","hours":{"monday":[["09:00","17:00"]],\
            "tuesday":[["09:00","17:00"]],"friday":[["09:00","17:00"]]}}
            """
        return SLAClock(calendar: try BusinessCalendar(JSONValue.parse(text), path: "calendar"))
    }

    @Test func withoutACalendarDueTimesAreTheFirstInboundPlusThePromise() throws {
        let first = try time("2026-01-05T09:00:00.000001Z")
        #expect(
            always.firstResponseDue(firstInbound: first, minutes: 30)
                == (try time("2026-01-05T09:30:00.000001Z"))
        )
        #expect(
            always.resolutionDue(firstInbound: first, hours: 24)
                == (try time("2026-01-06T09:00:00.000001Z"))
        )
    }

    @Test func withACalendarOnlyBusinessTimeCounts() throws {
        let first = try time("2026-01-05T16:50:00+01:00")
        #expect(
            try office().firstResponseDue(firstInbound: first, minutes: 30)
                == (try time("2026-01-06T09:20:00+01:00"))
        )
        #expect(
            try office().resolutionDue(firstInbound: first, hours: 24)
                == (try time("2026-01-12T16:50:00+01:00"))
        )
    }

    @Test func aPauseMovesTheDueTimeByItsLength() throws {
        let due = try time("2026-01-05T12:00:00Z")
        let moved = always.resumed(
            due: due,
            pausedAt: try time("2026-01-05T10:00:00Z"),
            resumedAt: try time("2026-01-07T11:30:00Z")
        )
        #expect(moved == (try time("2026-01-07T13:30:00Z")))
    }

    @Test func aPauseInBusinessTimeKeepsWhatWasLeft() throws {
        let due = try time("2026-01-06T10:00:00+01:00")
        let moved = try office()
            .resumed(
                due: due,
                pausedAt: try time("2026-01-05T16:00:00+01:00"),
                resumedAt: try time("2026-01-09T16:00:00+01:00")
            )
        #expect(moved == (try time("2026-01-12T10:00:00+01:00")))
    }

    @Test func aPauseThatLiesOutsideTheHoursMovesNothing() throws {
        let due = try time("2026-01-06T10:00:00+01:00")
        let moved = try office()
            .resumed(
                due: due,
                pausedAt: try time("2026-01-05T18:00:00+01:00"),
                resumedAt: try time("2026-01-06T08:00:00+01:00")
            )
        #expect(moved == due)
    }

    @Test func aDueTimeThatWasPastWhenPausedIsPastByAsMuchAfterwards() throws {
        let due = try time("2026-01-05T12:00:00+01:00")
        let pausedAt = try time("2026-01-05T13:00:00+01:00")
        let resumedAt = try time("2026-01-09T12:00:00+01:00")
        let shifted = try time("2026-01-09T11:00:00+01:00")
        let office = try office()
        #expect(always.resumed(due: due, pausedAt: pausedAt, resumedAt: resumedAt) == shifted)
        #expect(
            office.resumed(due: due, pausedAt: pausedAt, resumedAt: resumedAt)
                == (try time("2026-01-09T11:00:00+01:00"))
        )
    }

    @Test func pausedExactlyWhenDueNothingIsLeft() throws {
        let due = try time("2026-01-05T12:00:00+01:00")
        let resumedAt = try time("2026-01-09T12:00:00+01:00")
        #expect(always.resumed(due: due, pausedAt: due, resumedAt: resumedAt) == resumedAt)
        #expect(try office().resumed(due: due, pausedAt: due, resumedAt: resumedAt) == resumedAt)
    }

    @Test func aPauseThatEndsBeforeItBeginsHasNoLength() throws {
        let due = try time("2026-01-05T12:00:00+01:00")
        let pausedAt = try time("2026-01-05T11:00:00+01:00")
        let resumedAt = try time("2026-01-05T10:00:00+01:00")
        #expect(always.resumed(due: due, pausedAt: pausedAt, resumedAt: resumedAt) == due)
        #expect(try office().resumed(due: due, pausedAt: pausedAt, resumedAt: resumedAt) == due)
    }

    @Test func manyPausesNeitherLoseNorMakeTime() throws {
        let clock = try office()
        let calendar = try #require(clock.calendar)
        let first = try time("2026-03-27T09:00:00+01:00")
        var due = clock.resolutionDue(firstInbound: first, hours: 60)
        var random = SeededRandom(seed: 29)
        var runs: Int64 = 0
        var instant = first
        while true {
            let pausedAt = instant + .seconds(Int64.random(in: 1...90_000, using: &random))
            guard pausedAt < due else { break }
            runs += calendar.elapsed(from: instant, to: pausedAt)
            instant = pausedAt + .seconds(Int64.random(in: 1...400_000, using: &random))
            due = clock.resumed(due: due, pausedAt: pausedAt, resumedAt: instant)
        }
        runs += calendar.elapsed(from: instant, to: due)
        #expect(runs == 60 * 3_600_000_000)
    }

    @Test func aPromiseBeyondTimeIsDueAtItsEnd() throws {
        let first = try time("2026-01-05T09:00:00Z")
        #expect(always.resolutionDue(firstInbound: first, hours: .max) == .maximum)
        #expect(try office().resolutionDue(firstInbound: first, hours: .max) == .maximum)
        #expect(always.firstResponseDue(firstInbound: .maximum, minutes: 1) == .maximum)
    }
}
