/// Reads the conditions of policies and rules.
enum Conditions {
    /// Refuses what cannot be read: unknown keys, empty lists, hours that do not fit.
    static func check(_ conditions: Item, keys: [String], calendar: String) throws(Refusal) {
        guard case .object(let members) = conditions else { return }
        for member in members {
            guard keys.contains(member.key) else { throw Refusal("invalid_field") }
            if member.value == .list([]) { throw Refusal("invalid_field") }
        }
        if !conditions[calendar].isNull { try Hours.check(conditions[calendar]) }
    }

    /// Tells whether a condition names a value; one that is not there names all.
    static func names(_ condition: Item, _ value: Item) -> Bool {
        switch condition {
        case .null: true
        case .list(let list): list.contains { names($0, value) }
        case .text(let text): text.lowercased() == value.text?.lowercased()
        default: condition == value
        }
    }
}

/// Counts business time minute by minute, in zones whose clocks are never set.
struct Hours {
    private static let weekdays = [
        "thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday",
    ]
    /// Says how far each zone is ahead of UTC.
    private static let zones = ["UTC": 0, "Asia/Kolkata": 330 * Instant.minute]

    private let ahead: Int64
    /// Lists the open spans of each day, from the weekday of 1970-01-01 on, in minutes.
    private let week: [[(Int64, Int64)]]
    private let holidays: Set<String>

    init(_ calendar: Item) {
        ahead = Self.zones[calendar["timezone"].text ?? ""] ?? 0
        week = Self.weekdays.map { day in
            (calendar["hours"][day].list ?? [])
                .map { (Self.minutes($0.list?[0]), Self.minutes($0.list?[1])) }
        }
        holidays = Set((calendar["holidays"].list ?? []).compactMap(\.text))
    }

    /// Refuses a calendar without zone or hours, with an unknown zone, or that never opens.
    static func check(_ calendar: Item) throws(Refusal) {
        guard let zone = calendar["timezone"].text else { throw Refusal("missing_field") }
        if zones[zone] == nil { throw Refusal("invalid_field") }
        if calendar["hours"].isNull { throw Refusal("missing_field") }
        let spans = weekdays.flatMap { calendar["hours"][$0].list ?? [] }
        for span in spans where minutes(span.list?[0]) >= minutes(span.list?[1]) {
            throw Refusal("invalid_field")
        }
        if spans.isEmpty { throw Refusal("invalid_calendar") }
    }

    private static func minutes(_ time: Item?) -> Int64 {
        let parts = (time?.text ?? "").split(separator: ":").compactMap { Int64($0) }
        return parts.count == 2 ? parts[0] * 60 + parts[1] : 0
    }

    func isOpen(at instant: Int64) -> Bool {
        let local = instant + ahead
        let day = local / Instant.day
        let minute = local % Instant.day / Instant.minute
        guard week[Int(day % 7)].contains(where: { $0.0 <= minute && minute < $0.1 }) else {
            return false
        }
        return holidays.isEmpty || !holidays.contains(String(Instant.text(local).prefix(10)))
    }

    /// Finds when so much business time has passed.
    func adding(_ duration: Int64, to start: Int64) -> Int64 {
        var left = duration
        var instant = start
        while left > 0 {
            let next = (instant / Instant.minute + 1) * Instant.minute
            if isOpen(at: instant) {
                if left <= next - instant { return instant + left }
                left -= next - instant
            }
            instant = next
        }
        return instant
    }

    /// Counts the business time between two instants.
    func elapsed(from start: Int64, to end: Int64) -> Int64 {
        var total: Int64 = 0
        var instant = start
        while instant < end {
            let next = min(end, (instant / Instant.minute + 1) * Instant.minute)
            if isOpen(at: instant) { total += next - instant }
            instant = next
        }
        return total
    }
}
