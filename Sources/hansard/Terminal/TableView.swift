import HansardReadModel
import HansardRecords

/// Lays rows of a table out for people, some at a time.
struct TableView {
    private var table: TextTable
    private var hasTitles = true
    private var isEmpty = true
    private let now: Timestamp
    private let terminal: Terminal

    /// Shows rows of one table as seen at a moment.
    init(_ entry: TableCatalog.Entry, now: Timestamp, terminal: Terminal = .output) {
        table = TextTable(
            entry.schema.shownFields.map { .init(title: $0.name, isFlexible: true) }
        )
        self.now = now
        self.terminal = terminal
    }

    /// Adds a row.
    mutating func add(_ values: [ColumnValue]) {
        isEmpty = false
        table.append(values.map { TextTable.Cell(text($0)) })
    }

    /// Draws what was added since the last time; the headings stand above the first rows.
    mutating func takeLines() -> [String] {
        guard !isEmpty || hasTitles else { return [] }
        let lines = table.lines(
            width: terminal.width,
            hasColor: terminal.hasColor,
            hasTitles: hasTitles
        )
        table.removeRows()
        hasTitles = false
        isEmpty = true
        return lines
    }

    private func text(_ value: ColumnValue) -> String {
        switch value {
        case .null: "-"
        case .integer(let number): String(number)
        case .boolean(let flag): flag ? "yes" : "no"
        case .text(let text): String(text.prefix(200))
        case .timestamp(let instant): RelativeTime.text(instant, from: now)
        case .json(let json): String(json.text.prefix(200))
        }
    }
}
