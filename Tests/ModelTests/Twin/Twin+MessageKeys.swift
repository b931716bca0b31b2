extension Twin {
    /// Finds the messages with exactly this key (SEMANTICS 1).
    func messages(
        called platformID: String,
        _ platform: String,
        _ account: String?,
        _ thread: String?
    ) -> [Row] {
        messages(called: platformID)
            .filter { message in
                let conversation = self.conversation(of: message)
                return conversation["platform"] == .text(platform)
                    && conversation["channel_account"] == .text(orNull: account)
                    && conversation["platform_conversation_id"] == .text(orNull: thread)
            }
    }

    private func messages(called platformID: String) -> [Row] {
        (messagesOfPlatformID[platformID] ?? []).sorted().compactMap { messages[$0] }
            .filter { $0["platform_message_id"] == .text(platformID) }
    }

    func conversation(of message: Row) -> Row {
        message["conversation_id"].int.flatMap { conversations[$0] } ?? Row([:])
    }

    /// Tells whether a conversation is where a key says; what either side leaves out fits.
    static func fits(
        _ conversation: Row,
        _ platform: String,
        _ account: String?,
        _ thread: String?
    ) -> Bool {
        func agree(_ given: String?, _ known: Item) -> Bool {
            given == nil || known.isNull || known == .text(orNull: given)
        }
        return conversation["platform"] == .text(platform)
            && agree(account, conversation["channel_account"])
            && agree(thread, conversation["platform_conversation_id"])
    }

    /// Lists the messages that a command may mean: the one with our id; or those with exactly the
    /// platform's key; or else those that fit what the key says.
    func messages(fitting command: Item) throws(Refusal) -> [Row] {
        if let id = command["message_id"].int {
            guard let message = messages[id] else { throw Refusal("unknown_message") }
            return [message]
        }
        let (platform, platformID) = try Twin.platformKey(command)
        let account = command["channel_account"].text
        let thread = command["platform_conversation_id"].text
        let exact = messages(called: platformID, platform, account, thread)
        if !exact.isEmpty { return exact }
        return messages(called: platformID)
            .filter {
                Twin.fits(conversation(of: $0), platform, account, thread)
            }
    }

    static func platformKey(_ command: Item) throws(Refusal) -> (String, String) {
        guard let platformID = command["platform_message_id"].text else {
            throw Refusal("missing_field")
        }
        if platformID.isEmpty { throw Refusal("invalid_field") }
        guard let platform = command["platform"].text else { throw Refusal("missing_field") }
        return (platform, platformID)
    }

    /// Finds the one message that a command names; several are ambiguous (SEMANTICS 16).
    func requireMessage(_ command: Item) throws(Refusal) -> Row {
        let found = try messages(fitting: command)
        guard let message = found.first else { throw Refusal("unknown_message") }
        if found.count > 1 { throw Refusal("ambiguous_message") }
        if !command["message_id"].isNull, !command["platform_message_id"].isNull,
            !message["platform_message_id"].isNull,
            command["platform_message_id"] != message["platform_message_id"]
        {
            throw Refusal("invalid_field")
        }
        return message
    }
}
