import HansardDomain
import HansardEngine
import HansardServer

/// Takes commands to the one engine of a tenant: in this process, or in a server that holds it.
enum CommandDestination: Sendable {
    /// This process is the engine.
    case local(Tenant, Engine)
    /// A server is; its socket takes the commands.
    case server(SocketClient)

    /// Opens the tenant, or the way to the server that has it open.
    ///
    /// - Throws: `HansardError` with `tenant_in_use` when another process holds the tenant and no
    ///   server answers.
    static func open(_ options: GlobalOptions) async throws -> CommandDestination {
        _ = try options.directory()
        let engine = Engine(dataDirectory: options.data)
        do {
            return .local(try engine.tenant(options.tenant, create: true), engine)
        } catch  where error.code == .tenantInUse {
            let client = SocketClient(
                socket: TenantDirectory.socket(dataDirectory: options.data),
                tenant: options.tenant
            )
            guard await client.isAnswered() else {
                await client.close()
                throw error
            }
            return .server(client)
        }
    }

    /// Submits commands and waits until they are durable.
    ///
    /// - Parameter lines: the commands as read, with the JSON that they came from.
    /// - Returns: as many results, in order.
    /// - Throws: `CommandFailure` when the server does not answer.
    func submit(_ lines: [CommandLineItem]) async throws -> [CommandResult] {
        switch self {
        case .local(let tenant, _):
            return await tenant.submit(lines.map(\.command), atomic: false).map(CommandResult.init)
        case .server(let client):
            return try await client.submit(lines.map(\.json))
        }
    }

    /// Finishes and closes.
    func close() async {
        switch self {
        case .local(_, let engine): engine.close()
        case .server(let client): await client.close()
        }
    }
}

/// Is one command of an import: as it was read, and as it was written.
struct CommandLineItem: Sendable {
    /// The command.
    let command: Command
    /// JSON that it was read from.
    let json: [UInt8]
}
