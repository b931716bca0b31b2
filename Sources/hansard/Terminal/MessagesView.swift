import HansardDomain
import HansardReadModel
import HansardRecords

/// Lays messages out for people: when, who, what, and how far it got.
struct MessagesView {
    private static let nameWidth = 16

    private let snapshot: ReadModelSnapshot
    private let now: Timestamp
    private let terminal: Terminal
    private let customer: String
    private let readMarker: Int64

    /// Shows messages of one conversation.
    init(
        _ snapshot: ReadModelSnapshot,
        _ conversation: ConversationRow,
        now: Timestamp,
        terminal: Terminal = .output
    ) throws {
        self.snapshot = snapshot
        self.now = now
        self.terminal = terminal
        customer =
            try snapshot.customer(conversation.customerID)?.name
            ?? "customer \(conversation.customerID)"
        readMarker = conversation.readUpToMessageID ?? 0
    }

    /// Draws one message as one line; an unread one carries a mark.
    func line(_ row: MessageRow) throws -> String {
        let isInbound = row.direction == .inbound
        let isUnread = isInbound && row.id > readMarker && row.type != "reaction"
        let color = terminal.hasColor
        let mark = isUnread ? Style.cyan.applied(to: "●", hasColor: color) : " "
        let time = DisplayWidth.padded(RelativeTime.text(row.createdAt, from: now), to: 10)
        let name = DisplayWidth.padded(
            DisplayWidth.truncated(DisplayWidth.printable(try sender(row)), to: Self.nameWidth),
            to: Self.nameWidth
        )
        let status = isInbound ? "" : Self.ending(row)
        let used = 2 + 10 + 1 + 2 + Self.nameWidth + 2 + DisplayWidth.of(status)
        let text = DisplayWidth.truncated(
            DisplayWidth.printable(Self.text(row)),
            to: max(20, terminal.width - used)
        )
        let style: Style = row.status == .failed ? .red : .faint
        return "\(mark) \(Style.faint.applied(to: time, hasColor: color)) "
            + (isInbound ? "← " : "→ ")
            + Style.bold.applied(to: name, hasColor: color) + "  " + text
            + style.applied(to: status, hasColor: color)
    }

    private func sender(_ row: MessageRow) throws -> String {
        switch row.senderType {
        case .customer: return customer
        case .system: return "system"
        case .user:
            guard let id = row.userID else { return "user" }
            return try snapshot.user(id)?.name ?? "user \(id)"
        }
    }

    private static func ending(_ row: MessageRow) -> String {
        let reason = row.errorMessage.map { ": \(DisplayWidth.printable($0).prefix(60))" } ?? ""
        return "  [\(row.status.rawValue)\(row.status == .failed ? reason : "")]"
    }

    private static func text(_ row: MessageRow) -> String {
        guard let content = row.content else { return "[\(row.type)]" }
        return row.type == "text" ? content : "[\(row.type)] \(content)"
    }
}
