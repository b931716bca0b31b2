import HansardEngine
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// Serves the local API of one data directory on TCP and on a Unix socket.
///
/// Stopping it lets requests that were begun be answered, then closes every tenant; what was
/// acknowledged is on disk before its answer, so nothing is lost however it ends.
public struct HansardServer: Sendable {
    private let engine: Engine
    private let options: ServerOptions
    private let logger: Logger

    /// Makes a server over an engine; listens to nothing yet.
    public init(engine: Engine, options: ServerOptions, logger: Logger) {
        self.engine = engine
        self.options = options
        self.logger = logger
    }

    /// Lists every route: `GET /v1/:tenant/conversations`.
    public var routes: [String] { Routes.router(backend(.network)).listing }

    /// Listens, tells the caller when it does, and serves until SIGINT or SIGTERM.
    ///
    /// - Parameters:
    ///   - address: loopback address and port.
    ///   - socket: path of the Unix socket; a stale one is replaced.
    ///   - onReady: called once with the port, when both listen.
    /// - Throws: `HansardError` when an address is taken.
    public func run(
        listen address: ListenAddress,
        socket: String,
        onReady: @escaping @Sendable (Int) -> Void
    ) async throws {
        try UnixSocketPath.claim(socket)
        defer { UnixSocketPath.remove(socket) }
        let ready = ReadyLatch(count: 2, onReady: onReady)
        let network = application(
            .network,
            address: .hostname(address.host, port: address.port),
            onRunning: { await ready.arrive(port: $0.localAddress?.port) }
        )
        let local = application(
            .unixSocket,
            address: .unixDomainSocket(path: socket),
            onRunning: { _ in await ready.arrive(port: nil) }
        )
        let group = ServiceGroup(
            configuration: .init(
                services: [EngineService(engine: engine), local, network],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        do {
            try await group.run()
        } catch let error as IOError {
            throw HansardError(
                .storageFailed,
                "cannot listen on \(address) or \(socket): choose another with --listen or "
                    + "--socket",
                underlying: error
            )
        }
    }

    /// Builds the application for one way in; tests drive it without listening.
    func application(
        _ entrance: Entrance,
        address: BindAddress = .hostname("127.0.0.1", port: 0),
        onRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let header = ServerLimits.parsedHeaderByteCount
        return Application(
            router: Routes.router(backend(entrance)).router,
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(ServerLimits.idleConnectionSeconds),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: header,
                        maxHeaderListSize: header,
                        maxHeaderFieldCount: ServerLimits.headerCount * 2
                    )
                )
            ),
            configuration: ApplicationConfiguration(address: address, serverName: "hansard"),
            onServerRunning: onRunning,
            logger: logger
        )
    }

    private func backend(_ entrance: Entrance) -> Backend {
        Backend(engine: engine, options: options, entrance: entrance)
    }
}
