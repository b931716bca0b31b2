import Crypto
import HansardChannels

/// Makes command ids as the engine does: keyed, absent parts told from empty ones.
struct TestDigester: CommandIDDigester {
    var key = SymmetricKey(data: [UInt8](repeating: 7, count: 32))

    func commandID(_ parts: [String?]) -> String {
        var mac = HMAC<SHA256>(key: key)
        for part in parts {
            mac.update(data: [part == nil ? 0 : 1])
            mac.update(data: Array(String(part?.utf8.count ?? 0).utf8) + [0])
            mac.update(data: Array((part ?? "").utf8))
        }
        return mac.finalize().prefix(16).map { String($0, radix: 16) }.joined()
    }
}

/// Translates a text that stands in a test.
func translate(
    _ provider: Provider,
    _ body: String,
    account: String? = nil
) throws -> Translation {
    try translate(provider, Array(body.utf8), account: account)
}

/// Translates bytes.
func translate(
    _ provider: Provider,
    _ body: [UInt8],
    account: String? = nil
) throws -> Translation {
    try ChannelCatalog.translate(
        provider: provider,
        body: body,
        channelAccount: account,
        digester: TestDigester()
    )
}
