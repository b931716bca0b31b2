import HansardRecords

/// Spells an instant as people say it: `3m ago`, `in 2h`, and the date when it is far away.
enum RelativeTime {
    /// Spells an instant seen from another.
    static func text(_ instant: Timestamp, from now: Timestamp) -> String {
        let seconds = (now.microseconds - instant.microseconds) / 1_000_000
        let distance = seconds.magnitude
        let amount: String
        switch distance {
        case 0..<5: return "now"
        case 5..<60: amount = "\(distance)s"
        case 60..<3_600: amount = "\(distance / 60)m"
        case 3_600..<86_400: amount = "\(distance / 3_600)h"
        case 86_400..<(30 * 86_400): amount = "\(distance / 86_400)d"
        default: return String(instant.rfc3339().prefix(10))
        }
        return seconds > 0 ? "\(amount) ago" : "in \(amount)"
    }

    /// Spells how long something has lasted: `45s`, `3m`, `2h`, `40d`.
    static func span(_ start: Timestamp, to now: Timestamp) -> String {
        let seconds = max(0, (now.microseconds - start.microseconds) / 1_000_000)
        switch seconds {
        case 0..<60: return "\(seconds)s"
        case 60..<3_600: return "\(seconds / 60)m"
        case 3_600..<86_400: return "\(seconds / 3_600)h"
        default: return "\(seconds / 86_400)d"
        }
    }

    /// Spells an instant seen from another; `-` when there is none.
    static func text(_ instant: Timestamp?, from now: Timestamp) -> String {
        guard let instant else { return "-" }
        return text(instant, from: now)
    }
}
