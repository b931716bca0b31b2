import ArgumentParser
import HansardEngine
import HansardReadModel
import HansardRecords

/// Shows one conversation.
struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Shows one conversation.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp("The conversation's id.", valueName: "id"))
    var id: Int64

    func run() async throws {
        let reader = try global.reader()
        defer { reader.close() }
        let snapshot = try reader.snapshot()
        let row = try snapshot.requireConversation(id)
        var output = Output()
        if global.json {
            try output.line(row.jsonText())
        } else {
            let view = ConversationView(snapshot: snapshot, now: WallClock().now())
            for line in try view.lines(row) { try output.line(line) }
        }
        try output.flush()
    }
}

extension ReadModelSnapshot {
    /// Gives a conversation that must exist.
    ///
    /// - Throws: `CommandFailure` when it does not.
    func requireConversation(_ id: Int64) throws -> ConversationRow {
        guard let row = try conversation(id) else {
            throw CommandFailure(
                .refused,
                "conversation \(id) does not exist; hansard inbox lists those there are"
            )
        }
        return row
    }
}
