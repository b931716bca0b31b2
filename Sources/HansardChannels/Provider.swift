/// Names the platforms whose webhooks are understood, as in the path of the API and on the command
/// line.
public enum Provider: String, CaseIterable, Sendable {
    /// WhatsApp Cloud API.
    case whatsapp
    /// Messenger: the inbox of a Facebook page.
    case facebook
    /// Telegram Bot API.
    case telegram

    /// Finds the provider with a name.
    ///
    /// - Throws: `ChannelError` with `unknown_provider`, listing the names there are.
    public static func named(_ name: String) throws(ChannelError) -> Provider {
        if let provider = Provider(rawValue: name) { return provider }
        let names = allCases.map(\.rawValue).joined(separator: ", ")
        throw ChannelError(
            .unknownProvider,
            "provider \"\(name.quotable)\" is unknown; give one of \(names)"
        )
    }

    /// Spells the platform in commands and columns.
    ///
    /// Source: schema `conversations.platform`.
    public var platform: String { rawValue }
}
