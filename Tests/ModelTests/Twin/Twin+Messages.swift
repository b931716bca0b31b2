extension Twin {
    static let messagesTable = Table(
        "messages",
        [
            "id", "conversation_id", "platform_message_id", "direction", "type", "content",
            "user_id", "sender_type", "status", "delivered_at", "read_at", "failed_at",
            "error_message", "metadata", "created_at", "updated_at", "anomaly", "attempt",
        ]
    )

    /// SEMANTICS 1 and 2: a known message is met again, any other joins a conversation.
    mutating func receiveMessage(_ command: Item) throws(Refusal) {
        let person = command["from"]["platform_user_id"].text ?? ""
        let platformID = command["platform_message_id"].text
        if person.isEmpty || platformID == "" || command["platform_conversation_id"] == "" {
            throw Refusal("invalid_field")
        }
        let platform = command["platform"].text ?? ""
        let account = command["channel_account"].text
        let thread = command["platform_conversation_id"].text
        if let platformID,
            let known = messages(called: platformID, platform, account, thread)
                .first(where: { $0["direction"] == "inbound" })
        {
            return revise(known, by: command)
        }
        let customer = contact(platform, account, person, name: command["from"]["name"].text)
        let type = command["type"].text ?? "text"
        let conversation = join(
            Place(customer: customer, platform: platform, account: account, thread: thread),
            channelType: command["channel_type"].text ?? "direct",
            mayChangeStatus: Twin.counts(type) && customers[customer]?["is_blocked"] == .bool(false)
        )
        named = conversation
        let id = add(
            Row([
                "conversation_id": .int(conversation), "direction": "inbound",
                "sender_type": "customer", "status": "delivered", "delivered_at": .time(at),
            ]),
            command,
            type
        )
        let at = at
        conversations.change(conversation) { row in
            row["_has_inbound"] = .bool(true)
            if row["_anchor"].isNull { row["_anchor"] = .time(at) }
            if Twin.counts(type), row["waiting_since"].isNull { row["waiting_since"] = .time(at) }
        }
        note("message.received", conversation)
        if let platformID { settleParked(id, platformID) }
        answer(id, from: customer)
    }

    /// SEMANTICS 16: system messages and reactions are rows, uncounted.
    static func counts(_ type: String) -> Bool { type != "system" && type != "reaction" }

    /// Finds the conversation a message joins and gives it its status on arrival.
    private mutating func join(_ place: Place, channelType: String, mayChangeStatus: Bool) -> Int64
    {
        let found = latest(place)
        if let found, found["status"] != "archived" {
            switch found["status"] {
            case "pending" where mayChangeStatus: open(found.id)
            case "resolved" where mayChangeStatus:
                guard isWithinReopenWindow(found) else { break }
                reopen(found.id)
            default: break
            }
            let isOver = mayChangeStatus && conversations[found.id]?["status"] == "resolved"
            if !isOver {
                anchorPromises(found.id)
                return found.id
            }
        }
        return start(
            place,
            after: found,
            status: "new",
            channelType: channelType,
            firstInbound: at
        )
        .id
    }

    /// Adds a message's row with what both directions share, and its media.
    mutating func add(_ row: Row, _ command: Item, _ type: String) -> Int64 {
        var row = row
        let conversation = row["conversation_id"].int ?? 0
        row["platform_message_id"] = command["platform_message_id"]
        row["type"] = .text(type)
        row["content"] = command["content"]
        row["metadata"] = command["metadata"]
        row["created_at"] = .time(at)
        row["updated_at"] = .time(at)
        row["attempt"] = .int(1)
        row["_counts"] = .bool(Twin.counts(type))
        let id = messages.add(row)
        messagesOfConversation[conversation, default: []].append(id)
        if let platformID = row["platform_message_id"].text {
            messagesOfPlatformID[platformID, default: []].append(id)
        }
        attach(command["attachments"], to: id)
        let at = at
        conversations.change(conversation) { $0.touch(at) }
        recount(conversation)
        return id
    }

    /// Meets a known message: the same type and content is no event, else an edit.
    mutating func revise(_ message: Row, by command: Item) {
        named = message["conversation_id"].int
        let type = command["type"].text ?? "text"
        if message["_deleted"] == .bool(true) { return }
        if message["type"] == .text(type), message["content"] == command["content"] { return }
        edit(message.id, type: type, content: command["content"], metadata: command["metadata"])
    }

    private mutating func edit(_ id: Int64, type: String, content: Item, metadata: Item) {
        let at = at
        messages.change(id) { row in
            row["type"] = .text(type)
            row["content"] = content
            if !metadata.isNull { row["metadata"] = metadata }
            row.touch(at)
        }
        note("message.edited", messages[id]?["conversation_id"].int)
    }

    mutating func editMessage(_ command: Item) throws(Refusal) {
        let message = try requireMessage(command)
        named = message["conversation_id"].int
        if message["_deleted"] == .bool(true) { throw Refusal("invalid_transition") }
        guard let content = command.given("content"), content != message["content"] else { return }
        edit(message.id, type: message["type"].text ?? "", content: content, metadata: .null)
    }

    mutating func deleteMessage(_ command: Item) throws(Refusal) {
        let message = try requireMessage(command)
        named = message["conversation_id"].int
        if message["_deleted"] == .bool(true) { return }
        let at = at
        messages.change(message.id) { row in
            row["content"] = .null
            row["_deleted"] = .bool(true)
            row.touch(at)
        }
        note("message.deleted", named)
    }

    /// SEMANTICS 4: only a retry returns a failed message to pending.
    mutating func retryMessage(_ command: Item) throws(Refusal) {
        let message = try requireMessage(command)
        named = message["conversation_id"].int
        guard let conversation = named.flatMap({ conversations[$0] }),
            conversation["status"] != "archived", message["_deleted"] != .bool(true),
            message["direction"] == "outbound", message["status"] == "failed"
        else { throw Refusal("invalid_transition") }
        let at = at
        messages.change(message.id) { row in
            row["status"] = "pending"
            row["failed_at"] = .null
            row["error_message"] = .null
            row["attempt"] = .int((row["attempt"].int ?? 0) + 1)
            row.touch(at)
        }
        follow(message.id, "pending", at)
        note("message.retried", conversation.id)
    }
}
