import HansardRecords

/// Ties each provider to the channel that understands it: the one list of them.
public enum ChannelCatalog {
    /// Gives the channel of a provider.
    public static func channel(for provider: Provider) -> any Channel.Type {
        switch provider {
        case .whatsapp: WhatsAppChannel.self
        case .facebook: MessengerChannel.self
        case .telegram: TelegramChannel.self
        }
    }

    /// Turns the raw body of a webhook into commands.
    ///
    /// Bytes that are no UTF-8 become U+FFFD and NUL is dropped first; semantics §0.
    ///
    /// - Parameters:
    ///   - provider: Platform that the body came from.
    ///   - body: The body, byte for byte as it came.
    ///   - channelAccount: Overrides the receiving account that the body names; contract §4.
    ///   - digester: Makes the commands' ids, keyed with the tenant's key; semantics §15.
    /// - Returns: The commands, and what was ignored or noted.
    /// - Throws: `ChannelError` with `invalid_json` or `wrong_payload`.
    public static func translate(
        provider: Provider,
        body: [UInt8],
        channelAccount: String? = nil,
        digester: any CommandIDDigester
    ) throws(ChannelError) -> Translation {
        let payload: (value: JSONValue, wasRepaired: Bool)
        do throws(JSONError) {
            payload = try JSONValue.repairing(body)
        } catch {
            throw ChannelError(
                .invalidJSON,
                "the body of \(provider.rawValue) is \(error); send it as the platform sent it"
            )
        }
        return try channel(for: provider)
            .translate(
                payload.value,
                isRepaired: payload.wasRepaired,
                channelAccount: channelAccount,
                digester: digester
            )
    }
}
