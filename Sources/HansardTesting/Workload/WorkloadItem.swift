import HansardChannels
import HansardDomain

/// Is one thing that happens at a support desk, as it reaches the engine.
public enum WorkloadItem: Sendable, Equatable {
    /// A platform's own payload, byte for byte as the platform would post it.
    case webhook(provider: Provider, body: [UInt8])
    /// What an agent, a bot or the shop's own software asks for.
    case command(Command)

    /// Gives the commands that the item means.
    ///
    /// - Parameter digester: Makes the ids of a webhook's commands.
    /// - Returns: Commands in order; a webhook may hold several or none.
    /// - Throws: `ChannelError` when the body is not its platform's payload.
    public func commands(digester: any CommandIDDigester) throws(ChannelError) -> [Command] {
        switch self {
        case .command(let command): [command]
        case .webhook(let provider, let body):
            try ChannelCatalog.translate(provider: provider, body: body, digester: digester)
                .commands
        }
    }
}
