import HansardRecords

/// Counts business time: the hours of each weekday in a zone, less its holidays.
///
/// One rule holds throughout: an instant is open exactly when the clock on the wall of the zone
/// then shows a time of an open interval, its begin included and its end not, on a date that is
/// no holiday. What follows where the clock is set:
/// - A *gap* (the clock jumps over local times): what does not exist is not counted. An interval
///   that would begin in a gap begins at its end; one that would end in it ends at its begin; a
///   date that was skipped whole counts nothing.
/// - An *overlap* (local times come twice): an interval that spans it is open during both passes.
///   A bound inside it holds in each pass: an interval that ends at 02:30 closes at the first
///   02:30, is open again when the clock goes back to 02:00, and closes at the second 02:30.
///
/// It is a value without a clock or a cache. Source: semantics §10.
public struct BusinessCalendar: Hashable, Sendable {
    let zone: ZoneClock
    let hours: OpenHours

    /// Makes a calendar of parts that are known to fit.
    init(zone: ZoneClock, hours: OpenHours) {
        self.zone = zone
        self.hours = hours
    }

    /// Gives the name of the zone in the IANA database.
    public var timeZoneName: String { zone.name }

    /// Says whether an instant is open; the begin of an interval is, its end is not.
    public func isOpen(at instant: Timestamp) -> Bool {
        hours.isOpen(at: zone.local(instant))
    }

    /// Finds the moment at which a duration of business time has passed.
    ///
    /// From outside the hours it counts from the next opening on. A duration that exactly reaches
    /// the end of an interval gives that end, not the next opening.
    ///
    /// - Parameters:
    ///   - duration: Business time in microseconds; for 0 or less the start itself is the answer.
    ///   - start: From when on.
    /// - Returns: The first such moment; `Timestamp.maximum` when there is none before it.
    /// - Complexity: O(changes of the clock between); weeks and holidays are skipped whole.
    public func adding(_ duration: Int64, to start: Timestamp) -> Timestamp {
        guard duration > 0 else { return start }
        var missing = duration
        var instant = start
        while instant < .maximum {
            let (offset, end) = zone.span(from: instant)
            let lower = instant.microseconds + offset
            let upper = end.microseconds + offset
            let begin = hours.measure(lower)
            let open = hours.measure(upper) - begin
            if missing <= open {
                let local = hours.first(measuring: begin + missing, from: lower, to: upper)
                return Timestamp(microseconds: local - offset)
            }
            missing -= open
            instant = end
        }
        return .maximum
    }

    /// Counts the business time between two instants.
    ///
    /// - Returns: Microseconds; 0 when the second instant is not after the first.
    /// - Complexity: O(changes of the clock between); weeks and holidays are skipped whole.
    public func elapsed(from start: Timestamp, to end: Timestamp) -> Int64 {
        var total: Int64 = 0
        var instant = start
        let last = min(end, .maximum)
        while instant < last {
            let (offset, spanEnd) = zone.span(from: instant)
            let next = min(spanEnd, last)
            total += hours.measure(next.microseconds + offset)
            total -= hours.measure(instant.microseconds + offset)
            instant = next
        }
        return total
    }
}
