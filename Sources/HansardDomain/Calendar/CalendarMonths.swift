import Foundation
import HansardRecords

/// Counts in calendar months of UTC.
///
/// Source: semantics §13, §16.
public enum CalendarMonths {
    /// Adds calendar months; a month that has no such day uses its last, the time of day stays.
    ///
    /// The order of two instants can turn round: 30 August 06:00 and 29 August 12:00 both reach
    /// the last day of February.
    ///
    /// - Parameters:
    ///   - months: Number of months, also negative.
    ///   - instant: Where to begin.
    /// - Returns: The instant; the ends of `Timestamp` when it would lie outside 1970…9999.
    public static func adding(months: Int, to instant: Timestamp) -> Timestamp {
        let moment = SplitInstant(instant)
        let farthest = 200_000
        let day = calendar.date(
            byAdding: .month,
            value: min(max(months, -farthest), farthest),
            to: moment.day
        )
        guard let day else { return months < 0 ? .minimum : .maximum }
        return moment.moved(to: day)
    }

    /// Finds the latest instant whose months have passed by another one.
    ///
    /// Since adding months can turn the order round, some earlier instants may still have to
    /// wait: use this to bound a search, and `adding` to decide.
    ///
    /// - Parameters:
    ///   - months: Number of months, 0 or more.
    ///   - now: When they have to have passed.
    /// - Returns: The greatest instant `t` with `adding(months: months, to: t) <= now`.
    public static func latestStart(months: Int, passedBy now: Timestamp) -> Timestamp {
        let start = adding(months: -months, to: now)
        let moment = SplitInstant(start)
        guard let month = calendar.dateInterval(of: .month, for: moment.day) else { return start }
        let lastDay = month.end.addingTimeInterval(-SplitInstant.daySeconds)
        let atThatTime = SplitInstant(now).moved(to: lastDay)
        if adding(months: months, to: atThatTime) <= now {
            let endOfMonth = Timestamp(
                microseconds: SplitInstant.microseconds(of: month.end) - 1
            )
            return adding(months: months, to: endOfMonth) <= now ? endOfMonth : atThatTime
        }
        return start
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}

/// Holds an instant as its day and what has passed of it, both exact.
private struct SplitInstant {
    static let daySeconds = 86_400.0
    private static let dayMicroseconds: Int64 = 86_400_000_000

    /// Begin of the day in UTC.
    var day: Date
    /// What has passed of the day, in microseconds.
    var timeOfDay: Int64

    init(_ instant: Timestamp) {
        let bounded = min(max(instant, .minimum), .maximum)
        timeOfDay = bounded.microseconds % Self.dayMicroseconds
        day = Date(timeIntervalSince1970: Double((bounded.microseconds - timeOfDay) / 1_000_000))
    }

    /// Gives the same time of another day, within 1970…9999.
    func moved(to day: Date) -> Timestamp {
        let moved = Timestamp(microseconds: Self.microseconds(of: day) + timeOfDay)
        return min(max(moved, .minimum), .maximum)
    }

    /// Gives the microseconds since 1970 of a whole second.
    static func microseconds(of date: Date) -> Int64 {
        Int64(date.timeIntervalSince1970.rounded()) * 1_000_000
    }
}
