import ArgumentParser
import HansardDomain
import HansardEngine
import HansardReadModel
import HansardRecords
import HansardServer

/// Shows what is due next, or what was broken.
struct SLA: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sla",
        abstract: "Shows what falls due next, the earliest first; with --breached, what was broken."
    )

    @OptionGroup var global: GlobalOptions

    @Flag(help: "The conversations with a broken promise instead.")
    var breached = false

    @Option(help: ArgumentHelp("Only what falls due before a time.", valueName: "time"))
    var dueBefore: String?

    @OptionGroup var page: PageOptions

    func run() async throws {
        let reader = try global.reader()
        defer { reader.close() }
        let snapshot = try reader.snapshot()
        let query = try InboxParameters.query(parameters, snapshot, digester: reader.digester)
        let found = try snapshot.inbox(query)
        try show(found.rows, snapshot)
        PageOptions.tellNext(found.nextCursor)
    }

    /// Gives the options as the parameters of the inbox.
    private var parameters: QueryParameters {
        var pairs = page.pairs
        pairs.append(breached ? ("sla", "breached") : ("sort", "sla_due"))
        if let dueBefore { pairs.append(("due_before", dueBefore)) }
        return QueryParameters(pairs)
    }

    private func show(_ rows: [ConversationRow], _ snapshot: ReadModelSnapshot) throws {
        guard !global.json else { return try Board.show(rows, snapshot, json: true) }
        var output = Output()
        if rows.isEmpty { try output.line(breached ? "no breaches" : "nothing is due") }
        if !rows.isEmpty {
            for line in try table(rows, snapshot) { try output.line(line) }
        }
        try output.flush()
    }

    private func table(
        _ rows: [ConversationRow],
        _ snapshot: ReadModelSnapshot
    ) throws -> [String] {
        let now = WallClock().now()
        var table = TextTable([
            .init(title: "ID", isRight: true), .init(title: "STATUS"),
            .init(title: "AGENT", isFlexible: true), .init(title: "POLICY", isFlexible: true),
            .init(title: "FIRST RESPONSE"), .init(title: "RESOLUTION"),
        ])
        for row in rows {
            let agent = try row.assignedTo.flatMap { try snapshot.user($0)?.name } ?? "-"
            let policy = try row.slaPolicyID.flatMap { try snapshot.slaPolicy($0)?.name } ?? "-"
            table.append([
                .init(String(row.id)),
                .init(row.status.rawValue, InboxView.style(of: row.status)),
                .init(agent), .init(policy),
                cell(
                    row.slaFirstResponseDueAt,
                    row.slaFirstResponseBreached,
                    row.firstResponseAt,
                    now
                ),
                cell(row.slaResolutionDueAt, row.slaResolutionBreached, row.resolvedAt, now),
            ])
        }
        let terminal = Terminal.output
        return table.lines(width: terminal.width, hasColor: terminal.hasColor)
    }

    private func cell(
        _ due: Timestamp?,
        _ isBreached: Bool,
        _ kept: Timestamp?,
        _ now: Timestamp
    ) -> TextTable.Cell {
        guard let due else { return .init("-", .faint) }
        let time = RelativeTime.text(due, from: now)
        if isBreached { return .init("breached, due \(time)", .yellow) }
        return kept == nil ? .init("due \(time)") : .init("kept", .faint)
    }
}
