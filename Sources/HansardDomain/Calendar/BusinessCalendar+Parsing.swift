import HansardRecords

extension BusinessCalendar {
    /// Reads a calendar from JSON.
    ///
    /// ```json
    /// {"timezone": "Europe/Berlin",
    ///  "hours": {"monday": [["09:00", "12:30"], ["13:30", "18:00"]],
    ///            "friday": [["09:00", "24:00"]]},
    ///  "holidays": ["2026-12-25"]}
    /// ```
    /// A weekday that is left out is closed. Intervals of a day are sorted and do not overlap;
    /// one may begin where another ends. Holidays are local dates and may be left out.
    ///
    /// - Parameters:
    ///   - value: The calendar.
    ///   - path: Where it stands in its command, for refusals: `conditions.calendar`.
    /// - Throws: `Rejection`: `missing_field` for a zone or hours that are not there;
    ///   `invalid_field` for an unknown key or zone, a time, an order or a date that does not
    ///   fit; `invalid_calendar` when no week has an open minute, or holidays close five years on
    ///   end.
    public init(_ value: JSONValue, path: String) throws(Rejection) {
        let fields = try ConditionFields(
            value,
            path: path,
            known: ["timezone", "hours", "holidays"]
        )
        let zone = try Self.zone(in: fields)
        let week = try Self.week(in: fields)
        let hours = OpenHours(week: week, holidays: try Self.holidays(in: fields))
        guard hours.weekLength > 0 else {
            throw Rejection(
                .invalidCalendar,
                "\(fields.path(of: "hours")): no weekday has an open interval, so that no time "
                    + "would ever pass; give at least one, or leave the calendar out",
                field: fields.path(of: "hours"),
                bound: "1 or more open intervals a week"
            )
        }
        guard !hours.isClosedForYears else {
            throw Rejection(
                .invalidCalendar,
                "\(fields.path(of: "holidays")): they leave no open minute for "
                    + "\(OpenHours.longestClosing) days on end; take some out",
                field: fields.path(of: "holidays"),
                bound: "an open minute every \(OpenHours.longestClosing) days"
            )
        }
        self.init(zone: zone, hours: hours)
    }

    private static func zone(in fields: ConditionFields) throws(Rejection) -> ZoneClock {
        let place = fields.path(of: "timezone")
        guard let value = fields["timezone"] else {
            throw Rejection.missing(place, "give a zone of the IANA database such as Europe/Berlin")
        }
        guard let name = value.stringValue, let zone = ZoneClock(name) else {
            let nearest = value.stringValue.flatMap { ZoneClock.nearestName(to: $0) }
            throw Rejection.invalid(
                place,
                "\(Rejection.quotedValue(value)) is no time zone",
                nearest.map { "did you mean \($0)?" } ?? "give a name such as Europe/Berlin",
                bound: "a zone of the IANA database"
            )
        }
        return zone
    }

    private static func week(in fields: ConditionFields) throws(Rejection) -> [[OpenInterval]] {
        guard let value = fields["hours"] else {
            throw Rejection.missing(
                fields.path(of: "hours"),
                "give the open intervals of each weekday: {\"monday\": [[\"09:00\", \"17:00\"]]}"
            )
        }
        let days = try ConditionFields(
            value,
            path: fields.path(of: "hours"),
            known: Weekday.allCases.map(\.rawValue)
        )
        var week: [[OpenInterval]] = []
        for weekday in Weekday.allCases {
            let intervals = try days[weekday.rawValue]
                .map { value throws(Rejection) in
                    try Self.intervals(value, days.path(of: weekday.rawValue))
                }
            week.append(intervals ?? [])
        }
        return week
    }

    private static func intervals(
        _ value: JSONValue,
        _ place: String
    ) throws(Rejection) -> [OpenInterval] {
        guard let elements = value.arrayValue else { throw noInterval(value, place) }
        var intervals: [OpenInterval] = []
        for (index, element) in elements.enumerated() {
            let place = "\(place)[\(index)]"
            guard let pair = element.arrayValue, pair.count == 2 else {
                throw noInterval(element, place)
            }
            let interval = OpenInterval(
                start: try time(pair[0], "\(place)[0]", isEnd: false),
                end: try time(pair[1], "\(place)[1]", isEnd: true)
            )
            guard interval.start < interval.end else {
                throw Rejection.invalid(
                    place,
                    "\(element.text) does not begin before it ends",
                    "split an interval at midnight, with 24:00 as the end of the first part",
                    bound: "start < end"
                )
            }
            if let last = intervals.last, interval.start < last.end {
                throw Rejection.invalid(
                    place,
                    "\(element.text) begins before the interval in front of it ends",
                    "sort the intervals and join those that overlap",
                    bound: "sorted, without overlap"
                )
            }
            intervals.append(interval)
        }
        return intervals
    }

    private static func noInterval(_ value: JSONValue, _ place: String) -> Rejection {
        Rejection.invalid(
            place,
            "\(Rejection.quotedValue(value)) does not fit",
            "give intervals such as [[\"09:00\", \"12:30\"], [\"13:30\", \"18:00\"]]",
            bound: "an array of pairs of times"
        )
    }

    /// Reads `HH:MM` as microseconds since midnight; only an end may be 24:00.
    private static func time(
        _ value: JSONValue,
        _ place: String,
        isEnd: Bool
    ) throws(Rejection) -> Int64 {
        let bound = isEnd ? "HH:MM from 00:01 to 24:00" : "HH:MM from 00:00 to 23:59"
        let text = Array((value.stringValue ?? "").utf8)
        if text.count == 5, text[2] == UInt8(ascii: ":"),
            let hour = number(text[0..<2]), let minute = number(text[3..<5]),
            hour < 24 && minute < 60 || isEnd && hour == 24 && minute == 0
        {
            return (hour * 60 + minute) * 60_000_000
        }
        throw Rejection.invalid(
            place,
            "\(Rejection.quotedValue(value)) is no such time of day",
            "give \(bound)",
            bound: bound
        )
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        var number: Int64 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int64(digit - UInt8(ascii: "0"))
        }
        return number
    }

    /// Reads local dates as days since 1970-01-01.
    private static func holidays(in fields: ConditionFields) throws(Rejection) -> [Int64] {
        guard let value = fields["holidays"] else { return [] }
        let place = fields.path(of: "holidays")
        let bound = "dates such as 2026-12-25"
        guard let elements = value.arrayValue else {
            throw Rejection.invalid(
                place,
                "\(Rejection.quotedValue(value)) is no array",
                "give an array of \(bound)",
                bound: "an array"
            )
        }
        var holidays: [Int64] = []
        for (index, element) in elements.enumerated() {
            guard let text = element.stringValue, text.utf8.count == 10,
                let midnight = Timestamp(rfc3339: "\(text)T00:00:00Z")
            else {
                throw Rejection.invalid(
                    "\(place)[\(index)]",
                    "\(Rejection.quotedValue(element)) is no date",
                    "give \(bound)",
                    bound: "YYYY-MM-DD from 1970 to 9999"
                )
            }
            holidays.append(midnight.microseconds / OpenHours.dayMicroseconds)
        }
        return holidays
    }
}

extension OpenHours {
    /// Longest time without an open minute that a calendar may have, in days: five years.
    static let longestClosing: Int64 = 1_827

    /// Says whether holidays close more than five years on end.
    ///
    /// Without holidays no week is closed, so a long closing begins at most a week before one.
    ///
    /// - Complexity: O(holidays · log holidays).
    fileprivate var isClosedForYears: Bool {
        holidays.contains { day in
            measure(day * Self.dayMicroseconds)
                == measure((day + Self.longestClosing) * Self.dayMicroseconds)
        }
    }
}
