/// Names the days of a week in the order in which the hours of a calendar count them.
enum Weekday: String, CaseIterable {
    case monday
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday

    /// Finds the weekday of a local date, 0 = Monday.
    ///
    /// - Parameter day: Days since 1970-01-01, which was a Thursday.
    /// - Returns: 0…6.
    static func index(of day: Int64) -> Int {
        let index = (day + 3) % 7
        return Int(index < 0 ? index + 7 : index)
    }
}

/// Holds an open interval of a weekday, in microseconds of wall time since midnight.
struct OpenInterval: Hashable, Sendable {
    /// Begin, 0 or more.
    var start: Int64
    /// End, itself outside; greater than the begin and at most a day.
    var end: Int64
}
