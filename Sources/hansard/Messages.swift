import ArgumentParser
import HansardEngine
import HansardReadModel
import HansardRecords
import HansardServer

/// Prints the messages of one conversation.
struct Messages: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints a conversation's messages in the order they happened."
    )

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp("The conversation's id.", valueName: "id"))
    var id: Int64

    func run() async throws {
        let reader = try global.reader()
        defer { reader.close() }
        let snapshot = try reader.snapshot()
        let conversation = try snapshot.requireConversation(id)
        let view = try MessagesView(snapshot, conversation, now: WallClock().now())
        var output = Output()
        var cursor: PageCursor?
        repeat {
            let page = try snapshot.messages(
                ofConversation: id,
                after: cursor,
                limit: Int(ServerLimits.pageSize.upperBound)
            )
            for row in page.rows {
                try output.line(global.json ? row.jsonText() : try view.line(row))
            }
            cursor = page.nextCursor
        } while cursor != nil
        try output.flush()
    }
}
