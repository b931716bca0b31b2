import HansardRecords

/// Holds one row of a help desk's log.
struct HelpDeskEntry {
    /// Number of the row, from 1, without the heading.
    var number: Int
    /// Case that it belongs to.
    var caseName: String
    /// Name of the activity.
    var activity: String
    /// Who did it.
    var resource: String
    /// When it was done.
    var time: Timestamp

    private static let columns = [
        "case:concept:name", "concept:name", "org:resource", "time:timestamp",
    ]

    /// Reads the rows of a log in the order of the file.
    ///
    /// - Throws: `HelpDeskLogError` for a missing column, a row of another length, an empty field
    ///   and a time that is none.
    static func entries(of bytes: [UInt8]) throws(HelpDeskLogError) -> [HelpDeskEntry] {
        let records = try DelimitedText.records(of: bytes)
        guard let heading = records.first else { return [] }
        var places: [Int] = []
        for column in columns {
            guard let place = heading.fields.firstIndex(of: column) else {
                throw HelpDeskLogError(line: heading.line, "there is no column \(column)")
            }
            places.append(place)
        }
        var entries: [HelpDeskEntry] = []
        for record in records.dropFirst() {
            guard record.fields.count == heading.fields.count else {
                throw HelpDeskLogError(
                    line: record.line,
                    "\(record.fields.count) fields stand where \(heading.fields.count) belong"
                )
            }
            let values = places.map { record.fields[$0] }
            if let empty = values.firstIndex(of: "") {
                throw HelpDeskLogError(line: record.line, "\(columns[empty]) is empty")
            }
            entries.append(
                HelpDeskEntry(
                    number: entries.count + 1,
                    caseName: values[0],
                    activity: values[1],
                    resource: values[2],
                    time: try time(values[3], line: record.line)
                )
            )
        }
        return entries
    }

    private static func time(_ text: String, line: Int) throws(HelpDeskLogError) -> Timestamp {
        do throws(TimestampError) {
            return try Timestamp.parsing(text)
        } catch {
            throw HelpDeskLogError(line: line, "'\(text)' is no time with an offset from UTC")
        }
    }
}
