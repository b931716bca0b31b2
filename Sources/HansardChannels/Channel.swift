import HansardRecords

/// Understands one platform: who signed a body, and what it asks the engine to record.
///
/// It is pure: no clock, no network, no state.
public protocol Channel: Sendable {
    /// Platform that is understood.
    static var provider: Provider { get }

    /// Turns a body into commands, in the order of its items.
    ///
    /// An item that cannot be taken is ignored with its reason and holds up no other.
    ///
    /// - Parameters:
    ///   - body: The payload, repaired.
    ///   - isRepaired: Whether anything had to be repaired; noted in the metadata of its messages.
    ///   - channelAccount: Overrides the receiving account that the body names.
    ///   - digester: Makes the commands' ids.
    /// - Returns: The commands, and what was ignored or noted.
    /// - Throws: `ChannelError` with `wrong_payload` when the whole body is not of this platform.
    static func translate(
        _ body: JSONValue,
        isRepaired: Bool,
        channelAccount: String?,
        digester: any CommandIDDigester
    ) throws(ChannelError) -> Translation

    /// Checks that the platform sent a delivery.
    ///
    /// - Parameters:
    ///   - delivery: Body and headers as they came.
    ///   - secret: What the business and the platform share: an app's secret or a token.
    /// - Returns: Whether it is the platform's own, and else why not.
    static func verify(_ delivery: WebhookDelivery, secret: String) -> SignatureVerdict

    /// Answers the platform's question whether this address is the business's own.
    ///
    /// - Parameters:
    ///   - query: Gives a parameter of the request's query by its name.
    ///   - verifyToken: What the business told the platform; nil refuses every question.
    /// - Returns: What to answer.
    static func challenge(
        _ query: (String) -> String?,
        verifyToken: String?
    ) -> ChallengeAnswer
}
