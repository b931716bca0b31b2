/// Holds an instant: microseconds since 1970-01-01 UTC, without leap seconds.
///
/// It knows no calendar and no time zone.
public struct Timestamp: Comparable, Hashable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public var microseconds: Int64

    /// Makes an instant from microseconds since 1970-01-01T00:00:00Z.
    @inlinable
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// Holds the first instant that has a text: 1970-01-01T00:00:00.000000Z.
    public static let minimum = Timestamp(microseconds: 0)
    /// Holds the last instant that has a text: 9999-12-31T23:59:59.999999Z.
    public static let maximum = Timestamp(microseconds: 253_402_300_799_999_999)

    /// Orders by time.
    @inlinable
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microseconds < right.microseconds
    }

    /// Adds a span, rounded towards zero to microseconds; stops at the ends of `Int64`.
    public static func + (instant: Timestamp, span: Duration) -> Timestamp {
        let (sum, overflow) = instant.microseconds
            .addingReportingOverflow(span.wholeMicroseconds)
        guard overflow else { return Timestamp(microseconds: sum) }
        return Timestamp(microseconds: span < .zero ? .min : .max)
    }

    /// Takes a span away, rounded towards zero to microseconds; stops at the ends of `Int64`.
    public static func - (instant: Timestamp, span: Duration) -> Timestamp {
        let (difference, overflow) = instant.microseconds
            .subtractingReportingOverflow(span.wholeMicroseconds)
        guard overflow else { return Timestamp(microseconds: difference) }
        return Timestamp(microseconds: span < .zero ? .max : .min)
    }

    /// Gives the span from the second instant to the first.
    public static func - (later: Timestamp, earlier: Timestamp) -> Duration {
        .microseconds(later.microseconds) - .microseconds(earlier.microseconds)
    }

    /// Adds a span in place.
    public static func += (instant: inout Timestamp, span: Duration) { instant = instant + span }

    /// Takes a span away in place.
    public static func -= (instant: inout Timestamp, span: Duration) { instant = instant - span }
}

extension Duration {
    /// Gives the span in whole microseconds, rounded towards zero; stops at the ends of `Int64`.
    public var wholeMicroseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, isTooLong) = seconds.multipliedReportingOverflow(by: 1_000_000)
        let (sum, overflow) = product.addingReportingOverflow(attoseconds / 1_000_000_000_000)
        guard isTooLong || overflow else { return sum }
        return seconds < 0 ? .min : .max
    }
}
