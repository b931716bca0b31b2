import HansardRecords

/// Counts towards the due times of an SLA, in business time where there is a calendar.
///
/// Source: semantics §10, §16.
public struct SLAClock: Hashable, Sendable {
    /// Hours in which time passes; nil = always.
    public let calendar: BusinessCalendar?

    /// Makes a clock.
    public init(calendar: BusinessCalendar?) { self.calendar = calendar }

    /// Gives when the first response is due.
    ///
    /// - Parameters:
    ///   - firstInbound: When the first inbound message came.
    ///   - minutes: What the policy promises.
    /// - Returns: The due time.
    public func firstResponseDue(firstInbound: Timestamp, minutes: Int64) -> Timestamp {
        moment(minutes, of: 60_000_000, after: firstInbound)
    }

    /// Gives when the conversation is due to be resolved, as long as nothing pauses it.
    ///
    /// - Parameters:
    ///   - firstInbound: When the first inbound message came.
    ///   - hours: What the policy promises.
    /// - Returns: The due time.
    public func resolutionDue(firstInbound: Timestamp, hours: Int64) -> Timestamp {
        moment(hours, of: 3_600_000_000, after: firstInbound)
    }

    /// Moves a due time by a pause, so that the time that had elapsed stays.
    ///
    /// With a calendar, what was left when it was paused is left when it is resumed, both in
    /// business time, and what was past is past by as much; without one, the due time moves by the
    /// length of the pause. A pause that ends before it begins has no length.
    ///
    /// - Parameters:
    ///   - due: When it was due.
    ///   - pausedAt: When the clock stopped: pended or resolved.
    ///   - resumedAt: When it ran on: opened or reopened.
    /// - Returns: The due time from then on.
    public func resumed(due: Timestamp, pausedAt: Timestamp, resumedAt: Timestamp) -> Timestamp {
        guard resumedAt > pausedAt else { return due }
        guard let calendar else {
            return moment(resumedAt.microseconds - pausedAt.microseconds, of: 1, after: due)
        }
        if due < pausedAt {
            return moment(calendar.elapsed(from: pausedAt, to: resumedAt), of: 1, after: due)
        }
        return moment(calendar.elapsed(from: pausedAt, to: due), of: 1, after: resumedAt)
    }

    /// Gives the moment at which a number of units has passed, at most `Timestamp.maximum`.
    private func moment(_ count: Int64, of unit: Int64, after start: Timestamp) -> Timestamp {
        let (product, isTooLong) = count.multipliedReportingOverflow(by: unit)
        let duration = isTooLong ? Timestamp.maximum.microseconds : product
        if let calendar { return calendar.adding(duration, to: start) }
        return min(start + .microseconds(duration), .maximum)
    }
}
