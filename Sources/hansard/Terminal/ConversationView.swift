import HansardReadModel
import HansardRecords

/// Lays one conversation out for people: each column that has a value, with names beside ids.
struct ConversationView {
    private let snapshot: ReadModelSnapshot
    private let now: Timestamp
    private let terminal: Terminal

    /// Shows a conversation of a snapshot as seen at a moment.
    init(snapshot: ReadModelSnapshot, now: Timestamp, terminal: Terminal = .output) {
        self.snapshot = snapshot
        self.now = now
        self.terminal = terminal
    }

    /// Draws the columns, one a line.
    func lines(_ row: ConversationRow) throws -> [String] {
        var table = TextTable([.init(title: ""), .init(title: "", isFlexible: true)])
        for column in row.columns() {
            guard let text = text(column.value) else { continue }
            table.append([
                .init(column.name, .faint),
                .init(try annotated(text, column.name, row)),
            ])
        }
        return table.lines(width: terminal.width, hasColor: terminal.hasColor, hasTitles: false)
    }

    private func text(_ value: ColumnValue) -> String? {
        switch value {
        case .null: nil
        case .integer(let number): String(number)
        case .boolean(let flag): flag ? "yes" : "no"
        case .text(let text): text
        case .timestamp(let instant):
            "\(instant.rfc3339()) (\(RelativeTime.text(instant, from: now)))"
        case .json(let json): json.text
        }
    }

    private func annotated(
        _ text: String,
        _ column: String,
        _ row: ConversationRow
    ) throws -> String {
        let name: String? =
            switch column {
            case "customer_id": try snapshot.customer(row.customerID)?.name
            case "assigned_to": try row.assignedTo.flatMap { try snapshot.user($0)?.name }
            default: nil
            }
        return name.map { "\(text) (\($0))" } ?? text
    }
}
