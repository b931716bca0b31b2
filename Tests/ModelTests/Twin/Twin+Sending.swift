extension Twin {
    /// Says where an outbound message goes: into a conversation, or to somebody.
    enum Target {
        case conversation(Row)
        case customer(Int64)
        case person(Item)
    }

    /// SEMANTICS 3, 5, 6, 7, 12, 16.
    mutating func sendMessage(_ command: Item) throws(Refusal) {
        let user = command["user_id"].int
        if let user { try requireUser(user) }
        if command["sender_type"] == "customer" { throw Refusal("invalid_field") }
        if command["platform_message_id"] == "" { throw Refusal("invalid_field") }
        let isUser = user != nil || actorType == "user"
        let senderType = command["sender_type"].text ?? (isUser ? "user" : "system")
        let author = user ?? (senderType == "user" ? actingUser : nil)
        let isHuman = senderType == "user" && actorType != "automation"
        let target = try target(of: command)
        var command = command
        if let again = known(command, target) {
            command.set("content", try text(of: command, author, conversation(of: again)))
            return revise(again, by: command)
        }
        let conversation = try settle(target, command, isHuman)
        named = conversation.id
        command.set("content", try text(of: command, author, conversation))
        let type = command["type"].text ?? "text"
        let isReply = isHuman && Twin.counts(type)
        let id = add(
            Row([
                "conversation_id": .int(conversation.id), "direction": "outbound",
                "user_id": .int(orNull: author), "sender_type": .text(senderType),
                "status": "pending",
            ]),
            command,
            type
        )
        note("message.sent", conversation.id)
        let at = at
        conversations.change(conversation.id) { row in
            if isHuman { row["_last_human"] = .time(max(row["_last_human"].time ?? at, at)) }
        }
        if isReply || (Twin.counts(type) && settings.botReplyClearsWaiting) {
            conversations.change(conversation.id) { $0["waiting_since"] = .null }
        }
        if isReply { reply(with: id, in: conversation) }
        if let response = command["canned_response_id"].int { use(response, in: conversation.id) }
        if isReply, conversation["status"] == "new" { open(conversation.id) }
        if let platformID = command["platform_message_id"].text { settleParked(id, platformID) }
        applyWatermarks(to: id)
    }

    /// Finds the outbound message that has the platform's id already.
    private func known(_ command: Item, _ target: Target) -> Row? {
        guard let platformID = command["platform_message_id"].text else { return nil }
        let place: Item = if case .conversation(let row) = target { .object(row) } else { command }
        return messages(
            called: platformID,
            place["platform"].text ?? "",
            place["channel_account"].text,
            place["platform_conversation_id"].text
        )
        .first { $0["direction"] == "outbound" }
    }

    /// Does what a person's reply does: reads all, responds first.
    private mutating func reply(with message: Int64, in conversation: Row) {
        let at = at
        let isFirst =
            conversation["_has_inbound"] == .bool(true) && conversation["first_response_at"].isNull
        conversations.change(conversation.id) { row in
            row["_read"] = .int(message)
            if isFirst { row["first_response_at"] = .time(at) }
        }
        messages.change(message) { $0["_is_first_response"] = .bool(isFirst) }
        recount(conversation.id)
        if isFirst { correctFirstResponse(conversation.id) }
    }

    private func target(of command: Item) throws(Refusal) -> Target {
        let hasThread = !command["platform_conversation_id"].isNull
        if !command["to"].isNull {
            if !command["conversation_id"].isNull || !command["customer_id"].isNull {
                throw Refusal("invalid_field")
            }
            if command["platform"].isNull { throw Refusal("missing_field") }
            if command["to"]["platform_user_id"] == "" { throw Refusal("invalid_field") }
            if command["platform_conversation_id"] == "" { throw Refusal("invalid_field") }
            return .person(command["to"])
        }
        guard let customer = command["customer_id"].int else {
            if command["conversation_id"].isNull, !hasThread { throw Refusal("missing_field") }
            return .conversation(try requireConversation(command))
        }
        if !command["conversation_id"].isNull {
            let row = try requireConversation(command)
            guard row["customer_id"] == .int(customer) else { throw Refusal("invalid_field") }
            return .conversation(row)
        }
        if command["platform"].isNull { throw Refusal("missing_field") }
        if command["platform_conversation_id"] == "" { throw Refusal("invalid_field") }
        guard customers[customer] != nil else { throw Refusal("unknown_customer") }
        return .customer(customer)
    }

    /// Finds the conversation that takes the message, or starts one; nothing is reopened by it.
    mutating func settle(
        _ target: Target,
        _ command: Item,
        _ isHuman: Bool
    ) throws(Refusal) -> Row {
        let platform = command["platform"].text ?? ""
        let account = command["channel_account"].text
        let customer: Int64
        switch target {
        case .conversation(let row):
            if row["status"] == "archived" { throw Refusal("invalid_transition") }
            return row
        case .customer(let id): customer = id
        case .person(let person):
            customer = contact(
                platform,
                account,
                person["platform_user_id"].text ?? "",
                name: person["name"].text
            )
        }
        let place = Place(
            customer: customer,
            platform: platform,
            account: account,
            thread: command["platform_conversation_id"].text
        )
        let found = latest(place)
        switch found?["status"] {
        case "new", "open", "pending": if let found { return found }
        case "resolved": if let found, isWithinReopenWindow(found) { return found }
        default: break
        }
        return start(place, after: found, status: isHuman ? "open" : "pending")
    }
}
