import ArgumentParser
import HansardEngine
import HansardReadModel
import HansardServer

/// Shows who waits for an agent.
struct Queue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows the conversations that nobody answers for, the oldest waiting first."
    )

    @OptionGroup var global: GlobalOptions
    @OptionGroup var page: PageOptions

    func run() async throws {
        let reader = try global.reader()
        defer { reader.close() }
        let snapshot = try reader.snapshot()
        let parameters = QueryParameters(page.pairs)
        let found = try snapshot.queue(
            after: InboxParameters.cursor(parameters),
            limit: parameters.limit()
        )
        try Board.show(found.rows, snapshot, json: global.json)
        PageOptions.tellNext(found.nextCursor)
    }
}
