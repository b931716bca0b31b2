/// Reads the text of an instant.
///
/// Source: RFC 3339 §5.6.
struct TimestampScanner {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Reads the whole text.
    mutating func timestamp() throws(TimestampError) -> Timestamp {
        let year = try digits(4)
        try expect("-")
        let month = try digits(2)
        try expect("-")
        let day = try digits(2)
        guard let separator = next(), separator == 0x54 || separator == 0x74 || separator == 0x20
        else { throw .malformed }
        let hour = try digits(2)
        try expect(":")
        let minute = try digits(2)
        try expect(":")
        let second = try digits(2)
        let fraction = try fractionMicroseconds()
        let offset = try offsetMinutes()
        guard index == bytes.count else { throw .malformed }
        let date = CivilDate(year: year, month: month, day: day)
        guard date.exists, hour <= 23, minute <= 59, second <= 60 else { throw .noSuchTime }
        guard second < 60 else { throw .leapSecond }
        let seconds =
            date.daysSince1970 * 86_400 + hour * 3_600 + (minute - offset) * 60 + second
        let instant = Timestamp(microseconds: seconds * 1_000_000 + fraction)
        guard instant >= .minimum, instant <= .maximum else { throw .outOfRange }
        return instant
    }

    /// Reads `.` and 1 to 9 digits, if they are there; the digits after the sixth are dropped.
    private mutating func fractionMicroseconds() throws(TimestampError) -> Int64 {
        guard index < bytes.count, bytes[index] == UInt8(ascii: ".") else { return 0 }
        index += 1
        var value: Int64 = 0
        var count = 0
        while index < bytes.count, let digit = bytes[index].decimalValue {
            if count < 6 { value = value * 10 + Int64(digit) }
            count += 1
            index += 1
        }
        guard (1...9).contains(count) else { throw .malformed }
        while count < 6 {
            value *= 10
            count += 1
        }
        return value
    }

    /// Reads `Z` or `+01:30`, in minutes east of UTC.
    private mutating func offsetMinutes() throws(TimestampError) -> Int64 {
        guard let sign = next() else { throw .malformed }
        switch sign {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"):
            return 0
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            let hours = try digits(2)
            try expect(":")
            let minutes = try digits(2)
            guard hours <= 23, minutes <= 59 else { throw .noSuchTime }
            return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
        default:
            throw .malformed
        }
    }

    private mutating func next() -> UInt8? {
        guard index < bytes.count else { return nil }
        defer { index += 1 }
        return bytes[index]
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(TimestampError) {
        guard let byte = next(), byte == UInt8(ascii: character) else { throw .malformed }
    }

    private mutating func digits(_ count: Int) throws(TimestampError) -> Int64 {
        var value: Int64 = 0
        for _ in 0..<count {
            guard let digit = next()?.decimalValue else { throw .malformed }
            value = value * 10 + Int64(digit)
        }
        return value
    }
}

extension UInt8 {
    /// Gives the value of a decimal digit; nil for any other byte.
    var decimalValue: UInt8? {
        self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") ? self - UInt8(ascii: "0") : nil
    }
}
