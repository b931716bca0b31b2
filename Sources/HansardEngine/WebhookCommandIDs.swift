import HansardChannels
import HansardRecords

/// Makes the command ids of webhook items: keyed, so that no phone number can be read out of them.
///
/// Source: semantics §15.
public struct WebhookCommandIDs: CommandIDDigester {
    private let digester: TenantKeyDigester

    init(digester: TenantKeyDigester) { self.digester = digester }

    /// Makes the id of an item from what identifies it, 32 hexadecimal digits.
    public func commandID(_ parts: [String?]) -> String { digester.commandID(parts) }
}
