import HansardEngine
import HansardReadModel
import HansardRecords

/// Prints conversations as the inbox does.
enum Board {
    /// Prints rows of a snapshot, as JSON Lines or laid out for people.
    static func show(
        _ rows: [ConversationRow],
        _ snapshot: ReadModelSnapshot,
        json: Bool
    ) throws {
        var output = Output()
        if json {
            for row in rows { try output.line(row.jsonText()) }
        } else if rows.isEmpty {
            try output.line("no conversations")
        } else {
            let view = InboxView(snapshot: snapshot, now: WallClock().now())
            for line in try view.lines(rows) { try output.line(line) }
        }
        try output.flush()
    }
}
