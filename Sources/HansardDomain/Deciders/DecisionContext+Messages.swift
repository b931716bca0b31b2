import HansardRecords

extension DecisionContext {
    /// Finds the messages that a reference fits, by our id or by the platform's key.
    ///
    /// A message with exactly this key is the one. Failing that, an account or chat that either
    /// side leaves out fits any. Source: contract §1, semantics §1, §16.
    ///
    /// - Returns: Every fit; empty when there is none.
    mutating func messages(
        fitting reference: MessageReference
    ) throws(Rejection) -> [(MessageFacts, ConversationFacts)] {
        if let id = reference.messageID {
            guard let message = try message(id) else {
                throw Rejection.unknown(.unknownMessage, "message", id, field: "message_id")
            }
            return [(message, try requireConversation(message.conversationID))]
        }
        let key = try Self.key(reference)
        let digest = digest(of: key)
        var found: [(MessageFacts, ConversationFacts)] = []
        for message in try messages(key: digest) where message.isCalled(key.platformMessageID) {
            found.append((message, try requireConversation(message.conversationID)))
        }
        if !found.isEmpty { return found }
        for message in try messages(looseKey: digest) where message.isCalled(key.platformMessageID)
        {
            let conversation = try requireConversation(message.conversationID)
            if conversation.fits(key) { found.append((message, conversation)) }
        }
        return found
    }

    /// Finds the one message that a reference names.
    ///
    /// - Throws: `Rejection`: `unknown_message`, `ambiguous_message`, or what the reference lacks.
    mutating func requireMessage(
        _ reference: MessageReference
    ) throws(Rejection) -> (MessageFacts, ConversationFacts) {
        let found = try messages(fitting: reference)
        guard let first = found.first else {
            throw Rejection(
                .unknownMessage,
                "platform_message_id \(Rejection.quoted(reference.platformMessageID ?? "")) is "
                    + "unknown on \(reference.platform ?? ""); give the id of an existing message",
                field: "platform_message_id"
            )
        }
        guard found.count == 1 else {
            throw Rejection.ambiguous(reference, found.map(\.0.id))
        }
        if reference.messageID != nil, let given = reference.platformMessageID,
            let known = first.0.platformMessageID, given != known
        {
            throw Rejection.invalid(
                "platform_message_id",
                "\(Rejection.quoted(given)) is not the one of message \(first.0.id)",
                "leave it out, or name the message by the platform's key alone"
            )
        }
        return first
    }

    /// Makes the platform's key out of a reference that names no id of ours.
    static func key(_ reference: MessageReference) throws(Rejection) -> MessageKey {
        guard let platformMessageID = reference.platformMessageID else {
            throw Rejection.missing(
                "message_id",
                "give message_id, or platform with platform_message_id"
            )
        }
        guard !platformMessageID.isEmpty else { throw Rejection.empty("platform_message_id") }
        guard let platform = reference.platform else {
            throw Rejection.missing("platform", "give the platform of platform_message_id")
        }
        return MessageKey(
            platform: platform,
            channelAccount: reference.channelAccount,
            scope: reference.platformConversationID,
            platformMessageID: platformMessageID
        )
    }
}

extension Rejection {
    /// Refuses a key of the platform that fits several messages.
    static func ambiguous(_ reference: MessageReference, _ ids: [Int64]) -> Rejection {
        let listed = ids.prefix(5).map(String.init).joined(separator: ", ")
        return Rejection(
            .ambiguousMessage,
            "platform_message_id \(quoted(reference.platformMessageID ?? "")) fits \(ids.count) "
                + "messages (\(listed)\(ids.count > 5 ? ", …" : "")); add channel_account and "
                + "platform_conversation_id, or give message_id",
            field: "platform_message_id"
        )
    }
}

extension MessageFacts {
    /// Tells whether this is the platform's id; an erased id is trusted to its digest.
    func isCalled(_ platformMessageID: String) -> Bool {
        self.platformMessageID == nil || self.platformMessageID == platformMessageID
    }

    /// Tells whether the message counts in `message_count`, `unread_count` and `waiting_since`.
    var isCounted: Bool { MessageKind.isCounted(type) }
}

extension ConversationFacts {
    /// Tells whether a message of this conversation can have a key; what is left out fits.
    func fits(_ key: MessageKey) -> Bool {
        guard platform == key.platform else { return false }
        if let given = key.channelAccount, let known = channelAccount, given != known {
            return false
        }
        if let given = key.scope, let known = platformConversationID, given != known {
            return false
        }
        return true
    }

    /// Makes the key of a message of this conversation.
    ///
    /// Source: semantics §1.
    func key(of platformMessageID: String) -> MessageKey {
        MessageKey(
            platform: platform,
            channelAccount: channelAccount,
            scope: platformConversationID,
            platformMessageID: platformMessageID
        )
    }
}
