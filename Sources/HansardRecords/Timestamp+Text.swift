extension Timestamp {
    /// Reads an RFC 3339 time; nil when it is none, is a leap second or lies outside 1970…9999.
    ///
    /// Any offset is taken and turned into UTC; up to nine digits of a second's fraction are read
    /// and those after the sixth dropped.
    public init?(rfc3339: String) {
        do throws(TimestampError) {
            self = try Timestamp.parsing(rfc3339)
        } catch {
            return nil
        }
    }

    /// Reads an RFC 3339 time.
    ///
    /// - Throws: `TimestampError` saying why it is none. Source: RFC 3339 §5.6.
    public static func parsing(_ text: String) throws(TimestampError) -> Timestamp {
        var scanner = TimestampScanner(bytes: Array(text.utf8.prefix(40)))
        return try scanner.timestamp()
    }

    /// Spells the instant as RFC 3339 with six digits and `Z`: `2026-01-05T09:00:00.000000Z`.
    ///
    /// Instants outside 1970…9999 are spelled with as many digits of the year as they need.
    public func rfc3339() -> String {
        String(unsafeUninitializedCapacity: Self.textCapacity) { writeText(into: $0) }
    }

    /// Largest number of bytes of a text.
    static let textCapacity = 40

    /// Spells the instant into a buffer of at least `textCapacity` bytes, and counts them.
    func writeText(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let seconds = microseconds.floorDivided(by: 1_000_000)
        let fraction = UInt32(truncatingIfNeeded: microseconds &- seconds &* 1_000_000)
        let days = seconds.floorDivided(by: 86_400)
        let second = UInt32(truncatingIfNeeded: seconds &- days &* 86_400)
        let date = CivilDate(daysSince1970: days)
        var writer = DigitWriter(buffer: buffer)
        if date.year < 0 { writer.put("-") }
        let year = UInt32(truncatingIfNeeded: date.year.magnitude)
        if year > 9_999 { writer.two(year / 10_000) }
        writer.two(year / 100 % 100)
        writer.two(year % 100)
        writer.put("-")
        writer.two(UInt32(truncatingIfNeeded: date.month))
        writer.put("-")
        writer.two(UInt32(truncatingIfNeeded: date.day))
        writer.put("T")
        writer.two(second / 3_600)
        writer.put(":")
        writer.two(second / 60 % 60)
        writer.put(":")
        writer.two(second % 60)
        writer.put(".")
        writer.two(fraction / 10_000)
        writer.two(fraction / 100 % 100)
        writer.two(fraction % 100)
        writer.put("Z")
        return writer.count
    }
}

/// Puts pairs of digits into a buffer that is known to be long enough.
private struct DigitWriter {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var count = 0

    @inline(__always)
    mutating func put(_ character: Unicode.Scalar) {
        buffer[count] = UInt8(ascii: character)
        count &+= 1
    }

    @inline(__always)
    mutating func two(_ value: UInt32) {
        buffer[count] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value / 10)
        buffer[count &+ 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value % 10)
        count &+= 2
    }
}

extension Timestamp: CustomStringConvertible {
    /// Spells the instant as RFC 3339 with six digits and `Z`.
    public var description: String { rfc3339() }
}

extension Int64 {
    /// Divides and rounds down; inlined, so that a constant divisor becomes a multiplication.
    @inline(__always)
    func floorDivided(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

/// Holds a date of the proleptic Gregorian calendar.
///
/// Counts in eras of 400 years of 146,097 days that begin on 1 March, so that the leap day is last.
struct CivilDate {
    var year: Int64
    var month: Int64
    var day: Int64

    /// Finds the date of a day, counted from 1970-01-01.
    init(daysSince1970: Int64) {
        let days = daysSince1970 + 719_468
        let era = days.floorDivided(by: 146_097)
        let dayOfEra = days - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Holds a date as written.
    init(year: Int64, month: Int64, day: Int64) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Says whether the calendar has the date.
    var exists: Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= lengths[Int(month) - 1]
    }

    /// Counts the days since 1970-01-01.
    var daysSince1970: Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.floorDivided(by: 400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
