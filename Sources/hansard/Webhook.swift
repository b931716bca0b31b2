import ArgumentParser
import HansardChannels
import HansardServer

/// Takes raw webhook bodies, one a file.
struct Webhook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes raw webhook bodies of a platform, one a file; - reads standard input."
    )

    @OptionGroup var global: GlobalOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The business's own account, instead of the one that the body names.",
            valueName: "account"
        )
    )
    var channelAccount: String?

    @Argument(
        help: ArgumentHelp(
            Provider.allCases.map(\.rawValue).joined(separator: ", "),
            valueName: "provider"
        )
    )
    var provider: String

    @Argument(help: ArgumentHelp("Files with one body each.", valueName: "file"))
    var files: [String]

    func validate() throws {
        do throws(ChannelError) {
            _ = try Provider.named(provider)
        } catch {
            throw ValidationError(error.message)
        }
    }

    func run() async throws {
        let provider = try Provider.named(provider)
        let destination = try await CommandDestination.open(global)
        var run = WebhookRun(destination, provider, channelAccount: channelAccount)
        do {
            for file in files { try await run.take(file) }
        } catch {
            await destination.close()
            throw error
        }
        await destination.close()
        try run.report(json: global.json)
    }
}
