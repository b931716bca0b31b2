import HansardDomain
import HansardReadModel
import HansardRecords

/// Lays an inbox out for people.
struct InboxView {
    private let snapshot: ReadModelSnapshot
    private let now: Timestamp
    private let terminal: Terminal

    /// Shows rows of a snapshot as seen at a moment.
    init(snapshot: ReadModelSnapshot, now: Timestamp, terminal: Terminal = .output) {
        self.snapshot = snapshot
        self.now = now
        self.terminal = terminal
    }

    /// Draws conversations, one a line; a narrow terminal gets fewer columns.
    func lines(_ rows: [ConversationRow]) throws -> [String] {
        let isNarrow = terminal.width < CommandLineLimits.inboxWidth
        let columns: [TextTable.Column] = [
            .init(title: ""), .init(title: "ID", isRight: true),
            .init(title: "CUSTOMER", isFlexible: true), .init(title: "PLATFORM"),
            .init(title: "STATUS"), .init(title: "AGENT", isFlexible: true),
            .init(title: "UNREAD", isRight: true), .init(title: "WAITING"),
            .init(title: "LAST"), .init(title: "MESSAGE", isFlexible: true),
        ]
        // The mark tells what is unread, too.
        let shown = columns.indices.filter {
            !isNarrow || !["UNREAD", "WAITING"].contains(columns[$0].title)
        }
        var table = TextTable(shown.map { columns[$0] })
        for row in rows {
            let cells = try cells(row)
            table.append(shown.map { cells[$0] })
        }
        return table.lines(width: terminal.width, hasColor: terminal.hasColor)
    }

    private func cells(_ row: ConversationRow) throws -> [TextTable.Cell] {
        let isUnread = row.unreadCount > 0
        return [
            .init(isUnread ? "●" : " ", .cyan),
            .init(String(row.id)),
            .init(try customer(row), isUnread ? .bold : .plain),
            .init(row.platform),
            .init(row.status.rawValue, Self.style(of: row.status)),
            .init(try agent(row), row.assignedTo == nil ? .faint : .plain),
            .init(isUnread ? String(row.unreadCount) : ""),
            .init(row.waitingSince.map { RelativeTime.span($0, to: now) } ?? "", .yellow),
            .init(RelativeTime.text(row.lastMessageAt, from: now), .faint),
            .init(try preview(row), isUnread ? .plain : .faint),
        ]
    }

    /// Chooses how a status stands out.
    static func style(of status: ConversationStatus) -> Style {
        switch status {
        case .new: .cyan
        case .open: .green
        case .pending: .yellow
        case .resolved, .archived: .faint
        }
    }

    private func customer(_ row: ConversationRow) throws -> String {
        try snapshot.customer(row.customerID)?.name ?? "customer \(row.customerID)"
    }

    private func agent(_ row: ConversationRow) throws -> String {
        guard let id = row.assignedTo else { return "-" }
        return try snapshot.user(id)?.name ?? "user \(id)"
    }

    private func preview(_ row: ConversationRow) throws -> String {
        guard let id = row.lastMessageID, let message = try snapshot.message(id) else { return "" }
        let text = message.content ?? "[\(message.type)]"
        return (message.direction == .outbound ? "→ " : "") + text.prefix(400)
    }
}
