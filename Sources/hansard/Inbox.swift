import ArgumentParser
import HansardEngine
import HansardReadModel
import HansardRecords
import HansardServer

/// Shows the inbox.
struct Inbox: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows the inbox: the latest conversations first, filtered as the API filters."
    )

    @OptionGroup var global: GlobalOptions
    @OptionGroup var filters: InboxOptions

    func run() async throws {
        let reader = try global.reader()
        defer { reader.close() }
        try Self.show(reader, filters.parameters, json: global.json)
    }

    /// Prints one page of a tenant's inbox.
    static func show(_ reader: TenantReader, _ parameters: QueryParameters, json: Bool) throws {
        let query = try InboxParameters.query(parameters, digester: reader.digester)
        let snapshot = try reader.snapshot()
        let page = try snapshot.inbox(query)
        var output = Output()
        if json {
            for row in page.rows { try output.line(row.jsonText()) }
        } else if page.rows.isEmpty {
            try output.line("no conversations")
        } else {
            let view = InboxView(snapshot: snapshot, now: WallClock().now())
            for line in try view.lines(page.rows) { try output.line(line) }
        }
        try output.flush()
        if let cursor = page.nextCursor {
            Output.complain("more: --cursor \(cursor.text)")
        }
    }
}
