/// Spells instants, which are microseconds since 1970-01-01 UTC.
enum Instant {
    static let second: Int64 = 1_000_000
    static let minute: Int64 = 60 * second
    static let hour: Int64 = 60 * minute
    static let day: Int64 = 24 * hour

    /// Is 2026-01-05T09:00:00Z.
    static let start: Int64 = 1_767_603_600 * second

    /// Spells an instant of 1970 or later as RFC 3339 with six digits and `Z`.
    static func text(_ instant: Int64) -> String {
        let (year, month, days) = date(instant)
        let rest = instant % day
        return padded(year, 4) + "-" + padded(Int64(month) + 1, 2) + "-" + padded(days + 1, 2)
            + "T" + padded(rest / hour, 2) + ":" + padded(rest / minute % 60, 2) + ":"
            + padded(rest / second % 60, 2) + "." + padded(rest % second, 6) + "Z"
    }

    /// Adds calendar months; a month that has no such day uses its last (SEMANTICS 16).
    static func adding(_ months: Int64, to instant: Int64) -> Int64 {
        let (year, month, dayOfMonth) = date(instant)
        let count = Int64(month) + months
        let target = (year: year + count / 12, month: Int(count % 12))
        var days = min(dayOfMonth, length(ofMonth: target.month, target.year) - 1)
        for year in 1970..<target.year { days += length(ofYear: year) }
        for month in 0..<target.month { days += length(ofMonth: month, target.year) }
        return days * day + instant % day
    }

    /// Takes an instant apart: the year, the month from 0, the day of the month from 0.
    private static func date(_ instant: Int64) -> (year: Int64, month: Int, day: Int64) {
        var days = instant / day
        var year: Int64 = 1970
        while days >= length(ofYear: year) {
            days -= length(ofYear: year)
            year += 1
        }
        var month = 0
        while days >= length(ofMonth: month, year) {
            days -= length(ofMonth: month, year)
            month += 1
        }
        return (year, month, days)
    }

    private static func isLeap(_ year: Int64) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func length(ofYear year: Int64) -> Int64 { isLeap(year) ? 366 : 365 }

    private static func length(ofMonth month: Int, _ year: Int64) -> Int64 {
        month == 1 && isLeap(year)
            ? 29 : [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month]
    }

    private static func padded(_ number: Int64, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
