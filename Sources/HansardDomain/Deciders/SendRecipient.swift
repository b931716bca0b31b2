import HansardRecords

/// Names the person that an outbound message goes to, as the platform names him.
struct SendRecipient {
    /// Platform, account and the platform's id of the person.
    let identity: CustomerIdentity
    /// Name on the platform.
    let name: String?
    /// Platform's own conversation id, where it gives one.
    let platformConversationID: String?
    /// Status of a conversation that starts with the message.
    let status: ConversationStatus

    /// Makes the key that a platform's id has there.
    ///
    /// Source: semantics §1.
    func key(of platformMessageID: String) -> MessageKey {
        MessageKey(
            platform: identity.platform,
            channelAccount: identity.channelAccount,
            scope: platformConversationID,
            platformMessageID: platformMessageID
        )
    }

    /// Finds the customer, or creates him, and says where his conversation is.
    func opening<Context: DecisionContext>(
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) -> ConversationOpening {
        let customer = try CustomerDecider.contact(
            identity,
            name: name,
            occasion,
            &context,
            &decision
        )
        var opening = ConversationOpening(
            customerID: customer.id,
            platform: identity.platform,
            channelAccount: identity.channelAccount,
            platformConversationID: platformConversationID
        )
        opening.status = status
        return opening
    }
}
