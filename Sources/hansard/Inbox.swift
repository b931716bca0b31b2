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
        let cursor = try Self.show(reader, filters.parameters, json: global.json)
        PageOptions.tellNext(cursor)
    }

    /// Prints one page of a tenant's inbox.
    ///
    /// - Returns: where the next page begins; nil when there is none.
    static func show(
        _ reader: TenantReader,
        _ parameters: QueryParameters,
        json: Bool
    ) throws -> PageCursor? {
        let snapshot = try reader.snapshot()
        let query = try InboxParameters.query(parameters, snapshot, digester: reader.digester)
        let page = try snapshot.inbox(query)
        try Board.show(page.rows, snapshot, json: json)
        return page.nextCursor
    }
}
