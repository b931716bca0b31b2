import ArgumentParser
import HansardDomain
import HansardEngine
import HansardReadModel
import HansardRecords
import HansardTesting

/// Measures the engine on this machine.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures durable commands, log, fold and inbox on this machine.",
        discussion: """
            Every figure is the median of the repetitions. Build with -c release. The data lies in \
            a temporary folder under --data and is removed.
            """
    )

    @Option(help: "Folder whose disk is measured.")
    var data = "./hansard-data"

    @Option(help: "Repetitions of each figure; the median is shown.")
    var repetitions = 5

    @Option(help: "Conversations behind the inbox page.")
    var conversations = 100_000

    @Option(help: "Commands of each durable run.")
    var commands = 20_000

    @Option(help: "Conversations behind the tick, and a hundredth of them.")
    var tickConversations = 100_000

    @Flag(help: "One JSON object a figure.")
    var json = false

    func run() async throws {
        var report = BenchReport(json: json)
        let folder = "\(data)/bench-\(UInt32.random(in: 0...UInt32.max))"
        let suite = BenchSuite(
            folder: folder,
            repetitions: max(1, repetitions),
            conversations: max(BenchDesk.leastConversations, conversations),
            commands: max(1_000, commands)
        )
        defer { suite.removeFolder() }
        try suite.durableCommands(callers: 1, &report)
        try suite.durableCommands(callers: 32, &report)
        try suite.logAppendAndScan(&report)
        try suite.inboxAndFold(&report)
        try suite.ticks(conversations: max(1_000, tickConversations), &report)
    }
}
