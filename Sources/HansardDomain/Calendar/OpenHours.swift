/// Measures open time on a clock that is never set forward or back: weekdays and holidays, no
/// zone.
///
/// Local instants are microseconds since 1970-01-01T00:00 as the clock on the wall shows it.
/// `measure` counts the open time from a fixed begin on, so that a difference of two measures is
/// the open time between them, however many weeks lie there.
struct OpenHours: Hashable, Sendable {
    static let dayMicroseconds: Int64 = 86_400_000_000

    /// Intervals of each weekday from Monday on: sorted, apart from each other.
    let week: [[OpenInterval]]
    /// Local dates on which nothing opens, in days since 1970-01-01: sorted, once each, and only
    /// those whose weekday has hours.
    let holidays: [Int64]

    /// Open time of each weekday.
    private let lengths: [Int64]
    /// Open time of a week before each weekday, and of the whole week at index 7.
    private let lengthsBefore: [Int64]
    /// Open time that the holidays before each one take away, and all of them at the last index.
    private let holidayLengths: [Int64]

    /// Makes the hours.
    ///
    /// - Parameters:
    ///   - week: Seven lists from Monday on, each sorted and without overlap.
    ///   - holidays: Days since 1970-01-01, in any order.
    init(week: [[OpenInterval]], holidays: [Int64]) {
        precondition(week.count == 7, "a week has seven days")
        self.week = week
        lengths = week.map { day in day.reduce(0) { $0 + $1.end - $1.start } }
        var lengthsBefore: [Int64] = [0]
        for (index, length) in lengths.enumerated() {
            lengthsBefore.append(lengthsBefore[index] + length)
        }
        self.lengthsBefore = lengthsBefore
        let lengths = lengths
        self.holidays = Set(holidays).filter { lengths[Weekday.index(of: $0)] > 0 }.sorted()
        var holidayLengths: [Int64] = [0]
        for (index, day) in self.holidays.enumerated() {
            holidayLengths.append(holidayLengths[index] + lengths[Weekday.index(of: day)])
        }
        self.holidayLengths = holidayLengths
    }

    /// Gives the open time of a week without holidays, in microseconds.
    var weekLength: Int64 { lengthsBefore[7] }

    /// Says whether a local instant lies in an interval; its begin does, its end does not.
    ///
    /// - Complexity: O(intervals of the day + log holidays).
    func isOpen(at local: Int64) -> Bool {
        let (day, time) = Self.split(local)
        guard !isHoliday(day) else { return false }
        return week[Weekday.index(of: day)].contains { $0.start <= time && time < $0.end }
    }

    /// Counts the open time from a fixed begin to a local instant, in microseconds.
    ///
    /// - Complexity: O(intervals of the day + log holidays).
    func measure(_ local: Int64) -> Int64 {
        let (day, time) = Self.split(local)
        let weekday = Weekday.index(of: day)
        let weeks = (day - Int64(weekday) + 3) / 7
        let index = firstHoliday(from: day)
        var total = weeks * weekLength + lengthsBefore[weekday] - holidayLengths[index]
        guard !isHoliday(day) else { return total }
        for interval in week[weekday] where interval.start < time {
            total += min(time, interval.end) - interval.start
        }
        return total
    }

    /// Finds the first local instant with a measure, which must lie between two instants.
    ///
    /// - Parameters:
    ///   - measure: More than the measure of `lower`, at most that of `upper`.
    ///   - lower: A local instant before the one that is looked for.
    ///   - upper: A local instant at or after it.
    /// - Returns: The instant.
    /// - Complexity: O(log days between · log holidays + intervals of a day).
    func first(measuring measure: Int64, from lower: Int64, to upper: Int64) -> Int64 {
        var day = Self.split(lower).day
        var pastDay = Self.split(upper).day + 1
        // The day looked for is the last that begins with less than the measure.
        while pastDay - day > 1 {
            let middle = day + (pastDay - day) / 2
            if self.measure(middle * Self.dayMicroseconds) < measure {
                day = middle
            } else {
                pastDay = middle
            }
        }
        let midnight = day * Self.dayMicroseconds
        var missing = measure - self.measure(midnight)
        for interval in week[Weekday.index(of: day)] {
            let length = interval.end - interval.start
            if missing <= length { return midnight + interval.start + missing }
            missing -= length
        }
        preconditionFailure("no local instant before \(upper) measures \(measure)")
    }

    private func isHoliday(_ day: Int64) -> Bool {
        let index = firstHoliday(from: day)
        return index < holidays.count && holidays[index] == day
    }

    /// Finds the index of the first holiday at or after a day.
    private func firstHoliday(from day: Int64) -> Int {
        var lower = 0
        var upper = holidays.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if holidays[middle] < day { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }

    private static func split(_ local: Int64) -> (day: Int64, time: Int64) {
        var (day, time) = local.quotientAndRemainder(dividingBy: dayMicroseconds)
        if time < 0 {
            day -= 1
            time += dayMicroseconds
        }
        return (day, time)
    }
}
