/// Knows the shop's days: its clock stands at half past four in the afternoon when all ends.
///
/// Times are seconds since 1970-01-01 UTC.
struct ShopHours: Sendable {
    /// Last second of the last day.
    let end: Int64
    /// Number of days, the last one cut off at the end.
    let days: Int64

    private static let day: Int64 = 86_400
    private static let endOfLastDay: Int64 = 59_400
    private static let opening: Int64 = 8 * 3_600
    private static let closing: Int64 = 18 * 3_600
    private static let rising: Int64 = 7 * 3_600
    private static let sleeping: Int64 = 22 * 3_600 + 1_800

    /// How many customers write in each hour of the day, seen against each other.
    private static let hourWeights: [Int64] = [
        0, 0, 0, 0, 0, 0, 0, 2, 5, 8, 9, 9, 8, 7, 8, 8, 8, 7, 6, 6, 5, 3, 1, 0,
    ]

    /// Spreads conversations over enough days to keep a small team busy, at most 90.
    init(end: Int64, conversations: Int) {
        self.end = end
        days = Int64(max(4, min(90, conversations / 45 + 1)))
    }

    /// Midnight of a day, from 0.
    func midnight(_ day: Int64) -> Int64 {
        end - Self.endOfLastDay - (days - 1 - day) * Self.day
    }

    /// Time of the first opening, before anybody writes.
    var beginning: Int64 { midnight(0) + 6 * 3_600 }

    /// Gives the time at which a share of all customers has written, in parts of 2³², below 2³².
    func arrival(share: UInt64) -> Int64 {
        let whole = Self.hourWeights.reduce(0, +) * 2
        // Half weights: the last day ends in the middle of its seventeenth hour.
        let last = Self.hourWeights[..<16].reduce(0, +) * 2 + Self.hourWeights[16]
        let total = UInt64((days - 1) * whole + last)
        let (units, fraction) = (share * total).quotientAndRemainder(dividingBy: 1 << 32)
        let day = Int64(units) / whole
        var rest = Int64(units) % whole
        for (hour, weight) in Self.hourWeights.enumerated() {
            if rest < weight * 2 {
                let parts = (UInt64(rest) << 32) + fraction
                let second = parts * 3_600 / (UInt64(weight * 2) << 32)
                return midnight(day) + Int64(hour) * 3_600 + Int64(second)
            }
            rest -= weight * 2
        }
        return midnight(day + 1)
    }

    /// Moves a time into the hours of the shop: later the same day, or to the next opening.
    func atWork(_ time: Int64, _ random: inout SeededRandom) -> Int64 {
        move(time, Self.opening..<Self.closing, spread: 5_400, &random)
    }

    /// Moves a time into the hours in which people write.
    func awake(_ time: Int64, _ random: inout SeededRandom) -> Int64 {
        move(time, Self.rising..<Self.sleeping, spread: 9_000, &random)
    }

    private func move(
        _ time: Int64,
        _ hours: Range<Int64>,
        spread: Int,
        _ random: inout SeededRandom
    ) -> Int64 {
        let into = time - midnight(0)
        let second = ((into % Self.day) + Self.day) % Self.day
        if hours.contains(second) { return time }
        let midnight = time - second
        let late = Int64(random.soon(within: 0...spread))
        let next = second < hours.lowerBound ? midnight : midnight + Self.day
        return next + hours.lowerBound + late
    }
}
