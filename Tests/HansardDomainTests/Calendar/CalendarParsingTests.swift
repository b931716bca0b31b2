import HansardDomain
import HansardRecords
import Testing

@Suite struct CalendarParsingTests {
    private func refusal(_ text: String) throws -> Rejection {
        let value = try JSONValue.parse(text)
        return try #require(throws: Rejection.self) {
            try BusinessCalendar(value, path: "conditions.calendar")
        }
    }

    private func refusal(hours: String) throws -> Rejection {
        try refusal(#"{"timezone":"Europe/Berlin","hours":\#(hours)}"#)
    }

    @Test(arguments: [
        (#"{"monday":[["9:00","17:00"]]}"#, "monday[0][0]", "HH:MM from 00:00 to 23:59"),
        (#"{"monday":[["09:00","17:60"]]}"#, "monday[0][1]", "HH:MM from 00:01 to 24:00"),
        (#"{"monday":[["24:00","24:00"]]}"#, "monday[0][0]", "23:59"),
        (#"{"monday":[["09:00","24:01"]]}"#, "monday[0][1]", "24:00"),
        (#"{"monday":[["0٣:00","24:00"]]}"#, "monday[0][0]", "23:59"),
        (#"{"monday":[[9,"24:00"]]}"#, "monday[0][0]", "9 is no"),
        (#"{"monday":[["17:00","09:00"]]}"#, "monday[0]", "split an interval at midnight"),
        (#"{"monday":[["09:00","09:00"]]}"#, "monday[0]", "before it ends"),
        (#"{"friday":[["13:00","14:00"],["09:00","12:00"]]}"#, "friday[1]", "sort"),
        (#"{"friday":[["09:00","12:00"],["11:59","14:00"]]}"#, "friday[1]", "overlap"),
        (#"{"friday":["09:00","12:00"]}"#, "friday[0]", "pairs of times"),
        (#"{"friday":[["09:00"]]}"#, "friday[0]", "intervals such as"),
        (#"{"friday":"09:00-12:00"}"#, "friday", "intervals such as"),
        (#"{"Friday":[]}"#, "Friday", "did you mean friday?"),
        (#"{"funday":[]}"#, "funday", "did you mean sunday?"),
    ])
    func hoursThatDoNotFitAreRefused(_ hours: String, _ place: String, says: String) throws {
        let refusal = try refusal(hours: hours)
        #expect(refusal.code == .invalidField)
        #expect(refusal.field == "conditions.calendar.hours.\(place)")
        #expect(refusal.message.contains(says) || refusal.bound?.contains(says) == true)
    }

    @Test(arguments: [
        (#""Europe/berlin""#, "did you mean Europe/Berlin?"), (#""Mars/Olympus""#, "such as"),
        (#""GMT+3""#, "no time zone"), (#""+02:00""#, "no time zone"), ("1", "1 is no time zone"),
        (#""""#, "no time zone"),
    ])
    func anUnknownZoneIsRefused(_ zone: String, says: String) throws {
        let refusal = try refusal(
            #"{"timezone":\#(zone),"hours":{"monday":[["09:00","17:00"]]}}"#
        )
        #expect(refusal.code == .invalidField)
        #expect(refusal.field == "conditions.calendar.timezone")
        #expect(refusal.message.contains(says))
    }

    @Test(arguments: ["UTC", "Etc/GMT+5", "America/Argentina/Buenos_Aires", "Asia/Kathmandu"])
    func everyNameOfTheDatabaseIsTaken(_ zone: String) throws {
        let text = #"{"timezone":"\#(zone)","hours":{"monday":[["09:00","17:00"]]}}"#
        #expect(try BusinessCalendar(JSONValue.parse(text), path: "c").timeZoneName == zone)
    }

    @Test(arguments: [
        ("{}", "conditions.calendar.timezone"),
        (#"{"timezone":"UTC"}"#, "conditions.calendar.hours"),
        (#"{"timezone":null,"hours":{}}"#, "conditions.calendar.timezone"),
    ])
    func whatIsNotThereIsMissing(_ text: String, field: String) throws {
        let refusal = try refusal(text)
        #expect(refusal.code == .missingField)
        #expect(refusal.field == field)
    }

    @Test(arguments: [
        "{}", #"{"monday":[],"tuesday":null}"#,
    ])
    func anEmptyCalendarIsARefusalAndNoEndlessLoop(_ hours: String) throws {
        let refusal = try refusal(hours: hours)
        #expect(refusal.code == .invalidCalendar)
        #expect(refusal.message.contains("no weekday has an open interval"))
    }

    @Test func holidaysThatLeaveNothingForFiveYearsAreRefused() throws {
        let dates = (0..<262)
            .map { week in
                let day = Timestamp(microseconds: (20_458 + Int64(week) * 7) * 86_400_000_000)
                return "\"\(day.rfc3339().prefix(10))\""
            }
        func text(_ dates: some Sequence<String>) -> String {
            """
            {"timezone":"UTC","hours":{"monday":[["09:00","17:00"]]},\
            "holidays":[\(dates.joined(separator: ","))]}
            """
        }
        let refusal = try refusal(text(dates))
        #expect(refusal.code == .invalidCalendar)
        #expect(refusal.field == "conditions.calendar.holidays")
        let kept = try BusinessCalendar(
            JSONValue.parse(text(dates.dropLast(2))),
            path: "conditions.calendar"
        )
        let start = try #require(Timestamp(rfc3339: "2026-01-05T00:00:00Z"))
        let end = try #require(Timestamp(rfc3339: "2030-12-30T09:00:00.000001Z"))
        #expect(kept.adding(1, to: start) == end)
    }

    @Test(arguments: [
        (#"["2026-02-30"]"#, "holidays[0]"), (#"["2026-12-25","26-12-26"]"#, "holidays[1]"),
        ("[20261225]", "holidays[0]"), (#""2026-12-25""#, "holidays"),
        (#"["2026-12-25T00:00:00Z"]"#, "holidays[0]"),
    ])
    func whatIsNoDateIsNoHoliday(_ holidays: String, place: String) throws {
        let refusal = try refusal(
            """
            {"timezone":"UTC","hours":{"monday":[["09:00","17:00"]]},"holidays":\(holidays)}
            """
        )
        #expect(refusal.code == .invalidField)
        #expect(refusal.field == "conditions.calendar.\(place)")
    }

    @Test func anUnknownKeyNamesTheNearestKnownOne() throws {
        let refusal = try refusal(#"{"time_zone":"UTC"}"#)
        #expect(refusal.field == "conditions.calendar.time_zone")
        #expect(refusal.message.contains("did you mean timezone?"))
        #expect(try self.refusal("[]").message.contains("[] is no object"))
    }

    @Test func equalCalendarsAreEqualWhateverTheOrderOfTheirHolidays() throws {
        func calendar(_ holidays: String) throws -> BusinessCalendar {
            let text = """
                {"timezone":"UTC","hours":{"monday":[["09:00","17:00"]]},"holidays":\(holidays)}
                """
            return try BusinessCalendar(JSONValue.parse(text), path: "c")
        }
        let one = try calendar(#"["2026-01-05","2026-01-12"]"#)
        #expect(one == (try calendar(#"["2026-01-12","2026-01-05","2026-01-12"]"#)))
        #expect(one != (try calendar(#"["2026-01-12"]"#)))
    }
}
