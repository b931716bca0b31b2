import ArgumentParser
import HansardDomain
import HansardServer

/// Applies files of commands, JSON Lines, and goes on after a refusal.
struct Apply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Applies JSON Lines of commands; - reads standard input."
    )

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp("Write each command's answer or problem here.", valueName: "file"))
    var results: String?

    @Argument(help: ArgumentHelp("Files to apply, in order.", valueName: "file"))
    var files: [String]

    func run() async throws {
        let destination = try await CommandDestination.open(global)
        let tally: Tally
        do {
            var run = try ApplyRun(destination: destination, resultsPath: results)
            for file in files { try await run.apply(file) }
            tally = try await run.finish()
        } catch {
            await destination.close()
            throw error
        }
        await destination.close()
        tally.complainAboutRest()
        try tally.print(json: global.json)
        if tally.refused > 0 { throw CommandFailure(.refused, "") }
    }
}
