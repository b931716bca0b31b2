import ArgumentParser
import HansardEngine
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
        let reader = try global.reader()
        do {
            defer { reader.close() }
            let parameters = QueryParameters([("limit", "20")])
            try Inbox.show(reader, parameters, json: global.json)
        }
        if !global.json { say() }
        if serve {
            try await ServerRun(
                global: global,
                address: .standard,
                socket: TenantDirectory.socket(dataDirectory: global.data),
                options: ServerOptions()
            ).run()
        }
    }

    /// Fills the tenant, unless it holds something already: a desk in use is left alone.
    private func fill() async throws {
        let engine = Engine(dataDirectory: global.data)
        defer { engine.close() }
        let tenant = try engine.tenant(global.tenant, create: true)
        guard tenant.visiblePosition == 0 else {
            Output.complain(
                "hansard: tenant \(tenant.name) holds \(tenant.visiblePosition) events already and is "
                    + "left as it is; for a fresh desk name another --data or --tenant"
            )
            return
        }
        var run = DemoRun(tenant: tenant)
        try await run.fill(seed: seed, conversations: conversations)
    }

    private func say() {
        let place =
            (global.data == "./hansard-data" ? "" : " --data \(global.data)")
            + (global.tenant == "default" ? "" : " --tenant \(global.tenant)")
        Output.say("")
        Output.say("next: hansard messages\(place) 1")
        Output.say("      hansard inbox\(place) --status open --unread")
        Output.say("      hansard events\(place) --stream conversation-1")
        if !serve { Output.say("      hansard serve\(place)") }
    }
}
