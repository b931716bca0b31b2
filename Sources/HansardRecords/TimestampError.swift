/// Says why a text is not an instant.
public enum TimestampError: Error, Equatable, CustomStringConvertible {
    /// The text does not read `2026-01-05T09:00:00Z`.
    case malformed
    /// A month, day, hour, minute, second or offset does not exist.
    case noSuchTime
    /// The second is 60: leap seconds have no place in microseconds since 1970.
    case leapSecond
    /// The instant is before 1970 or after 9999.
    case outOfRange

    /// Says it in words, to be read after the text.
    public var description: String {
        switch self {
        case .malformed: "is not an RFC 3339 time such as 2026-01-05T09:00:00Z"
        case .noSuchTime: "names a date, a time or an offset that does not exist"
        case .leapSecond: "is a leap second, which this engine cannot hold"
        case .outOfRange: "is not between the years 1970 and 9999 (UTC)"
        }
    }
}
