import HansardEngine
import HansardServer
import Logging

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs the server of a data directory until a signal stops it.
struct ServerRun {
    let global: GlobalOptions
    let address: ListenAddress
    let socket: String
    let options: ServerOptions

    /// Opens the tenant, listens, and comes back when all acknowledged work is done.
    func run() async throws {
        // What the server creates, its socket too, is for this user only.
        umask(0o077)
        var tenantOptions = TenantOptions()
        tenantOptions.maximumTimeAhead = EngineLimits.servedTimeAhead
        tenantOptions.timerInterval = EngineLimits.timerInterval
        let engine = Engine(dataDirectory: global.data, options: tenantOptions)
        defer { engine.close() }
        let tenant = try engine.tenant(global.tenant, create: true)
        var logger = Logger(label: "hansard") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .notice
        let server = HansardServer(engine: engine, options: options, logger: logger)
        try await server.run(listen: address, socket: socket) { port in
            Output.say(
                "serving tenant \(tenant.name) at position \(tenant.visiblePosition) on "
                    + "http://\(address.host):\(port) and \(socket); stop with Ctrl-C"
            )
        }
    }
}
