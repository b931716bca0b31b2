import Foundation
import HansardRecords

/// Knows what the clock on the wall of a zone shows: the IANA rules as Foundation carries them.
struct ZoneClock: Hashable, Sendable {
    /// Name as it was given, `Europe/Berlin`.
    let name: String
    private let zone: TimeZone

    /// Finds a zone; nil when the IANA database has no such name.
    ///
    /// Names are case-sensitive. Offsets such as `GMT+3` are no zones here: they know no rules.
    init?(_ name: String) {
        let isOffset = name.hasPrefix("GMT+") || name.hasPrefix("GMT-")
        guard !isOffset, let zone = TimeZone(identifier: name) else { return nil }
        self.name = name
        self.zone = zone
    }

    /// Finds the zone that a misspelt name was probably meant for.
    static func nearestName(to name: String) -> String? {
        let names = TimeZone.knownTimeZoneIdentifiers
        let lowered = name.lowercased()
        return names.first { $0.lowercased() == lowered } ?? NearestName.of(name, among: names)
    }

    /// Gives what the clock shows, in microseconds since 1970-01-01T00:00 of wall time.
    func local(_ instant: Timestamp) -> Int64 {
        instant.microseconds + offset(at: Self.date(instant))
    }

    /// Finds for how long from an instant on the clock is neither set forward nor back.
    ///
    /// - Returns: The distance from UTC, in microseconds to the east, and when it next may
    ///   change, at most `Timestamp.maximum`.
    func span(from instant: Timestamp) -> (offset: Int64, end: Timestamp) {
        let date = Self.date(instant)
        let next = zone.nextDaylightSavingTimeTransition(after: date)
        let end = next.flatMap { Int64(exactly: $0.timeIntervalSince1970.rounded()) }
            .flatMap { seconds -> Timestamp? in
                let (microseconds, isTooFar) = seconds.multipliedReportingOverflow(by: 1_000_000)
                return isTooFar ? nil : Timestamp(microseconds: microseconds)
            }
        guard let end, end > instant, end < .maximum else {
            return (offset(at: date), .maximum)
        }
        return (offset(at: date), end)
    }

    private func offset(at date: Date) -> Int64 {
        Int64(zone.secondsFromGMT(for: date)) * 1_000_000
    }

    /// Gives the whole second an instant lies in; offsets change at whole seconds only.
    private static func date(_ instant: Timestamp) -> Date {
        let (seconds, rest) = instant.microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        return Date(timeIntervalSince1970: Double(rest < 0 ? seconds - 1 : seconds))
    }
}
