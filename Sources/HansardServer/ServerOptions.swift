/// Holds the choices of whoever starts the server.
public struct ServerOptions: Sendable {
    /// Secrets that sign the webhooks, by provider; without one the signature is not checked.
    public var webhookSecrets: [String: String]
    /// Tokens that a platform must show when it verifies a webhook, by provider.
    public var verifyTokens: [String: String]
    /// Longest wait for `min_position` before the answer is 503.
    public var visibilityWait = ServerLimits.visibilityWait

    /// Makes options.
    public init(webhookSecrets: [String: String] = [:], verifyTokens: [String: String] = [:]) {
        self.webhookSecrets = webhookSecrets
        self.verifyTokens = verifyTokens
    }

    /// Reads `HANSARD_WEBHOOK_SECRET_<PROVIDER>` and `HANSARD_WEBHOOK_VERIFY_TOKEN_<PROVIDER>`.
    ///
    /// - Parameter environment: variables of the process; an empty value counts as absent.
    public init(environment: [String: String]) {
        self.init(
            webhookSecrets: Self.values(environment, "HANSARD_WEBHOOK_SECRET_"),
            verifyTokens: Self.values(environment, "HANSARD_WEBHOOK_VERIFY_TOKEN_")
        )
    }

    private static func values(
        _ environment: [String: String],
        _ prefix: String
    ) -> [String: String] {
        var values: [String: String] = [:]
        for (name, value) in environment where name.hasPrefix(prefix) && !value.isEmpty {
            values[name.dropFirst(prefix.count).lowercased()] = value
        }
        return values
    }
}
