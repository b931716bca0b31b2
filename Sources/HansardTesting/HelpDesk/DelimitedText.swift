/// Reads comma-separated values: one record a line, fields maybe in quotes.
///
/// Lines end in LF or CRLF, the last one maybe in nothing; a quoted field may hold commas, line
/// ends and doubled quotes. Blank lines are no records; a byte order mark is skipped.
/// Source: RFC 4180 §2.
struct DelimitedText {
    /// Holds the fields of one record.
    struct Record: Equatable {
        /// Line where it begins, from 1.
        var line: Int
        /// Fields in their order.
        var fields: [String]
    }

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// Reads all records of a text.
    ///
    /// - Throws: `HelpDeskLogError` for a quote that is never closed or stands amid a field, and
    ///   for bytes that are no UTF-8.
    static func records(of bytes: [UInt8]) throws(HelpDeskLogError) -> [Record] {
        var text = DelimitedText(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { text.index = 3 }
        var records: [Record] = []
        while text.index < bytes.count {
            let record = try text.record()
            if record.fields != [""] { records.append(record) }
        }
        return records
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func record() throws(HelpDeskLogError) -> Record {
        var record = Record(line: line, fields: [])
        while true {
            record.fields.append(try field())
            if takeLineEnd() { return record }
            guard take(Self.comma) else {
                throw HelpDeskLogError(
                    line: line,
                    "text stands after a closed quote; double the quotes inside a quoted field"
                )
            }
        }
    }

    private mutating func field() throws(HelpDeskLogError) -> String {
        take(Self.quote) ? try quotedField() : try plainField()
    }

    private mutating func quotedField() throws(HelpDeskLogError) -> String {
        let firstLine = line
        var content: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == Self.quote {
                guard take(Self.quote) else { return try spelled(content) }
            } else if byte == Self.lineFeed {
                line += 1
            }
            content.append(byte)
        }
        throw HelpDeskLogError(line: firstLine, "a quoted field is never closed; close it")
    }

    private mutating func plainField() throws(HelpDeskLogError) -> String {
        let start = index
        while index < bytes.count, bytes[index] != Self.comma, !isAtLineEnd {
            guard bytes[index] != Self.quote else {
                throw HelpDeskLogError(
                    line: line,
                    "a quote stands amid a field; put the whole field in quotes"
                )
            }
            index += 1
        }
        return try spelled(bytes[start..<index])
    }

    private func spelled(_ content: some Sequence<UInt8>) throws(HelpDeskLogError) -> String {
        guard let text = String(validating: Array(content), as: UTF8.self) else {
            throw HelpDeskLogError(line: line, "a field is no UTF-8; convert the file")
        }
        return text
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private var isAtLineEnd: Bool {
        bytes[index] == Self.lineFeed
            || (bytes[index] == Self.carriageReturn && index + 1 < bytes.count
                && bytes[index + 1] == Self.lineFeed)
    }

    /// Steps over the end of a line or of the text.
    private mutating func takeLineEnd() -> Bool {
        if index == bytes.count { return true }
        guard isAtLineEnd else { return false }
        index += bytes[index] == Self.lineFeed ? 1 : 2
        line += 1
        return true
    }
}
