import Foundation
import HansardRecords

/// Is the slow, obvious twin of a business calendar: it looks at the clock on the wall each minute.
///
/// Dates and weekdays come from Foundation's own calendar of the zone.
struct MinuteTwin {
    /// Open minutes of the day, by Foundation's weekday (1 = Sunday).
    var hours: [Int: [Range<Int>]]
    /// Closed dates as `year * 10_000 + month * 100 + day`.
    var holidays: Set<Int>
    private var calendar = Calendar(identifier: .gregorian)

    init(zone: TimeZone, hours: [Int: [Range<Int>]], holidays: Set<Int>) {
        self.hours = hours
        self.holidays = holidays
        calendar.timeZone = zone
    }

    /// Says whether the minute that begins now is open.
    func isOpen(minute: Int64) -> Bool {
        let date = Date(timeIntervalSince1970: Double(minute * 60))
        let local = calendar.dateComponents(
            [.year, .month, .day, .weekday, .hour, .minute],
            from: date
        )
        guard let year = local.year, let month = local.month, let day = local.day,
            let weekday = local.weekday, let hour = local.hour, let minute = local.minute
        else { preconditionFailure("no wall time at \(date)") }
        if holidays.contains(year * 10_000 + month * 100 + day) { return false }
        return hours[weekday]?.contains { $0.contains(hour * 60 + minute) } ?? false
    }
}
