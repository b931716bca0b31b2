import ArgumentParser
import HansardDomain
import HansardEngine
import HansardReadModel
import HansardServer

/// Makes a support desk up and shows its inbox.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes up a support desk through the platforms' webhooks and shows its inbox."
    )

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp("Number of conversations.", valueName: "count"))
    var conversations = 200

    @Option(help: ArgumentHelp("The same seed makes the same desk.", valueName: "number"))
    var seed: UInt64 = 1

    @Flag(help: "Serve the desk afterwards.")
    var serve = false

    func validate() throws {
        guard CommandLineLimits.demoConversations.contains(conversations) else {
            throw ValidationError(
                "--conversations: \(conversations) is out of bounds; give "
                    + "\(CommandLineLimits.demoConversations.lowerBound) to "
                    + "\(CommandLineLimits.demoConversations.upperBound)"
            )
        }
    }

    func run() async throws {
        try await fill()
        try show()
        if serve {
            try await ServerRun(
                global: global,
                address: .standard,
                socket: TenantDirectory.socket(dataDirectory: global.data),
                options: ServerOptions()
            )
            .run()
        }
    }

    /// Fills the tenant, unless it holds something already: a desk in use is left alone.
    private func fill() async throws {
        let engine = Engine(dataDirectory: global.data)
        defer { engine.close() }
        let tenant = try engine.tenant(global.tenant, create: true)
        guard tenant.visiblePosition == 0 else {
            Output.complain(
                "hansard: tenant \(tenant.name) holds \(tenant.visiblePosition) events already "
                    + "and is left as it is; for a fresh desk name another --data or --tenant"
            )
            return
        }
        var run = DemoRun(tenant: tenant)
        try await run.fill(
            seed: seed,
            conversations: conversations,
            endingAt: WallClock().now()
        )
    }

    /// Shows the first page of the inbox, what there is in all, and what to type next.
    private func show() throws {
        let reader = try global.reader()
        defer { reader.close() }
        let parameters = QueryParameters([("limit", "20")])
        let cursor = try Inbox.show(reader, parameters, json: global.json)
        guard !global.json else {
            if let cursor { Output.complain("more: --cursor \(cursor.text)") }
            return
        }
        let snapshot = try reader.snapshot()
        let query = try InboxParameters.query(parameters, snapshot, digester: reader.digester)
        let longest = try snapshot.inbox(query).rows.max { $0.messageCount < $1.messageCount }
        Output.say("")
        Output.say(Self.summary(try snapshot.statusCounts()))
        say(conversation: longest?.id ?? 1)
    }

    /// Spells `203 conversations: 4 new, 17 open, 9 pending, 170 resolved, 3 archived`.
    private static func summary(_ counts: Workload) -> String {
        let parts = ConversationStatus.allCases.filter { counts[$0] > 0 }
            .map { "\(ProgressBar.grouped(counts[$0])) \($0.rawValue)" }
        let noun = counts.total == 1 ? "conversation" : "conversations"
        let details = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
        return "\(ProgressBar.grouped(counts.total)) \(noun)\(details)"
    }

    private func say(conversation id: Int64) {
        let place =
            (global.data == "./hansard-data" ? "" : " --data \(global.data)")
            + (global.tenant == "default" ? "" : " --tenant \(global.tenant)")
        Output.say("")
        Output.say("next: hansard messages\(place) \(id)")
        Output.say("      hansard inbox\(place) --status open --unread")
        Output.say("      hansard events\(place) --stream conversation-\(id)")
        if !serve { Output.say("      hansard serve\(place)") }
    }
}
