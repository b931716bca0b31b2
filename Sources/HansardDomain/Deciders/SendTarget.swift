import HansardRecords

/// Names where an outbound message goes.
enum SendTarget {
    case conversation(ConversationFacts)
    case customer(ConversationOpening)
    case person(SendRecipient)

    /// Makes the key that a platform's id has there.
    ///
    /// Source: semantics §1.
    func key(of platformMessageID: String) -> MessageKey {
        switch self {
        case .conversation(let conversation): conversation.key(of: platformMessageID)
        case .customer(let opening):
            MessageKey(
                platform: opening.platform,
                channelAccount: opening.channelAccount,
                scope: opening.platformConversationID,
                platformMessageID: platformMessageID
            )
        case .person(let recipient): recipient.key(of: platformMessageID)
        }
    }

    /// Finds the conversation, or starts one for a customer who has no current one.
    ///
    /// An outbound message never reopens: a resolved conversation within the reopen window takes
    /// the message and stays resolved. Past the window, and after an archived one, another starts,
    /// just as for an inbound message.
    ///
    /// - Throws: `Rejection` `invalid_transition` when the conversation named is archived.
    mutating func settle<Context: DecisionContext>(
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) -> ConversationFacts {
        switch self {
        case .conversation(let conversation):
            guard conversation.status != .archived else {
                throw Rejection.archived(conversation, "take a message")
            }
            return conversation
        case .person(let recipient):
            var target = SendTarget.customer(
                try recipient.opening(occasion, &context, &decision)
            )
            return try target.settle(occasion, &context, &decision)
        case .customer(var opening):
            if let latest = try opening.latest(&context) {
                switch latest.status {
                case .new, .open, .pending: return latest
                case .resolved:
                    if ReopenWindow.covers(occasion.occurredAt, latest, context.settings) {
                        return latest
                    }
                case .archived: break
                }
            }
            return try opening.start(occasion, &context, &decision)
        }
    }
}
