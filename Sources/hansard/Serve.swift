import ArgumentParser
import HansardEngine
import HansardServer
import Logging

/// Serves the local API until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the local API on TCP and a Unix socket."
    )

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp("Loopback address to listen on.", valueName: "host:port"))
    var listen: String = ListenAddress.standard.description

    @Option(
        help: ArgumentHelp(
            "Unix socket to listen on (default: server.sock in --data).",
            valueName: "path"
        )
    )
    var socket: String?

    @Option(
        help: ArgumentHelp(
            "File of KEY=VALUE lines that are read as if they stood in the environment "
                + "(HANSARD_WEBHOOK_SECRET_<PROVIDER>).",
            valueName: "file"
        )
    )
    var secrets: String?

    func run() async throws {
        let address = try ListenAddress(listen)
        try await ServerRun(
            global: global,
            address: address,
            socket: socket ?? TenantDirectory.socket(dataDirectory: global.data),
            options: ServerOptions(environment: try SecretsFile.environment(adding: secrets))
        )
        .run()
    }
}
