import ArgumentParser
import HansardDomain
import HansardEngine
import HansardRecords
import HansardServer

/// Prints the log, or follows it.
struct Events: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the log as JSON Lines, one event a line.",
        subcommands: [EventsList.self, EventsSchema.self],
        defaultSubcommand: EventsList.self
    )
}

/// Prints the events of the log.
struct EventsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Prints events in the order of the log."
    )

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp("Begin behind this position.", valueName: "position"))
    var after: Int64 = 0

    @Option(help: ArgumentHelp("Only this stream, such as conversation-42.", valueName: "stream"))
    var stream: String?

    @Option(help: ArgumentHelp("Only this type; may repeat.", valueName: "type"))
    var type: [String] = []

    @Flag(help: "Wait for more events until interrupted.")
    var follow = false

    func validate() throws {
        guard after >= 0 else {
            throw ValidationError("--after: \(after) is below 0; give a position from 0")
        }
    }

    func run() async throws {
        var query = EventQuery(through: 0)
        query.after = after
        query.types = try type.map { name throws(Problem) in try EventQuery.type(name) }
        query.stream = try stream.map { text throws(Problem) in try EventQuery.stream(text) }
        let reader = try global.reader()
        defer { reader.close() }
        let printer = EventPrinter(
            reader: reader,
            asJSON: global.json || !Terminal.output.isTerminal
        )
        repeat {
            query.after = try printer.print(query)
            if follow { try await Task.sleep(for: CommandLineLimits.followInterval) }
        } while follow
    }
}

/// Prints the schema of every event.
struct EventsSchema: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints every event type and version as JSON Schema, one a line."
    )

    @Flag(help: "Print the page docs/events.md instead.")
    var markdown = false

    func run() async throws {
        var output = Output()
        if markdown {
            try output.line(String(EventsDocument.markdown.dropLast()))
            try output.flush()
            return
        }
        for type in EventType.allCases {
            let schema: JSONValue = [
                "type": .string(type.name), "version": .integer(Int64(type.version)),
                "schema": EventCatalog.schema(of: type).jsonSchema(.output),
            ]
            try output.line(schema.text)
        }
        try output.flush()
    }
}
