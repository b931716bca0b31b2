extension History {
    private mutating func type() -> String? {
        switch random.number(0...99) {
        case ..<70: nil
        case ..<78: "text"
        case ..<86: "image"
        case ..<93: "reaction"
        default: "system"
        }
    }

    /// Adds what both directions can carry.
    private mutating func load(_ command: inout Item) {
        if let type = type() { command.set("type", .text(type)) }
        command.set("content", content())
        if random.chance(20) { command.set("metadata", metadata()) }
        if random.chance(12) { command.set("attachments", media()) }
    }

    mutating func receive(_ twin: Twin) -> Item {
        let person = person()
        var command: Item = ["command": "receive_message"]
        command = command.with(channel(of: person).fields)
        var from: Item = ["platform_user_id": .text(person)]
        if random.chance(40) { from.set("name", random.pick(["Maria", "Ann \"O\"", " "])) }
        command.set("from", from)
        load(&command)
        if random.chance(80) { command.set("platform_message_id", .text(platformID())) }
        if random.chance(10) {
            command.set("channel_type", .text(random.pick(["group", "broadcast", "direct"])))
        }
        if random.chance(8), let again = repetition(twin) { return again }
        return command
    }

    /// Receives again a message that is known, with its content or another.
    private mutating func repetition(_ twin: Twin) -> Item? {
        guard let row = twin.messages[message(twin)], row["direction"] == "inbound",
            !row["platform_message_id"].isNull
        else { return nil }
        let place = twin.conversation(of: row)
        var command: Item = [
            "command": "receive_message", "from": ["platform_user_id": .text(person())],
            "platform": place["platform"], "channel_account": place["channel_account"],
            "platform_conversation_id": place["platform_conversation_id"],
            "platform_message_id": row["platform_message_id"], "type": row["type"],
            "content": row["content"],
        ]
        if random.chance(50) { command.set("content", content()) }
        if random.chance(30) { command.set("metadata", metadata()) }
        if random.chance(25) { command.set("type", .text(type() ?? "image")) }
        return command
    }

    mutating func send(_ twin: Twin) -> Item {
        var command: Item = ["command": "send_message"]
        let person = person()
        switch random.number(0...99) {
        case ..<70: command = command.with(conversationReference(twin))
        case ..<85:
            command = command.with(channel(of: person).fields)
            command.set("customer_id", .int(customer(twin)))
        case ..<97:
            command = command.with(channel(of: person).fields)
            command.set("to", ["platform_user_id": .text(person), "name": "Echo"])
        case ..<98: command.set("customer_id", .int(customer(twin)))
        case ..<99:
            command.set("customer_id", .int(customer(twin)))
            command.set("conversation_id", .int(conversation(twin)))
        default: break
        }
        load(&command)
        if random.chance(40) { command.set("user_id", .int(user(twin))) }
        if random.chance(15) {
            command.set(
                "sender_type",
                .text(random.pick(["user", "system", "system", "customer"]))
            )
        }
        if random.chance(45) { command.set("platform_message_id", .text(platformID())) }
        if random.chance(14) {
            command.set("canned_response_id", .int(recent(twin.cannedResponses, within: 6)))
            if random.chance(60) { command.set("content", .null) }
            if random.chance(15) { command.set("content", template()) }
        }
        return command
    }

    mutating func receipt(_ twin: Twin) -> Item {
        var command: Item = ["command": "record_receipt"]
        if random.chance(15) {
            command = command.with(channel(of: person()).fields)
            command.set("platform_message_id", .text(platformID()))
        } else {
            command = command.with(messageReference(twin))
        }
        let status =
            random.chance(1)
            ? "pending" : random.pick(["sent", "sent", "delivered", "delivered", "read", "failed"])
        command.set("status", .text(status))
        if random.chance(60) { command.set("status_at", .time(coarseInstant())) }
        if status == "failed", random.chance(70) {
            command.set("error_message", .text(random.pick(["131026 not on WhatsApp", "expired"])))
        }
        if random.chance(20) { command.set("metadata", metadata()) }
        return command
    }

    mutating func watermark(_ twin: Twin) -> Item {
        let person = person()
        var channel = channel(of: person)
        channel.thread = nil
        return (["command": "record_watermark"] as Item).with(channel.fields)
            .with([
                ("platform_user_id", .text(person)),
                ("status", .text(random.pick(["delivered", "read", "read"]))),
                ("watermark_at", .time(coarseInstant())),
            ])
    }

    /// Retries, edits or deletes a message.
    mutating func change(_ name: String, _ twin: Twin) -> Item {
        var command = (["command": .text(name)] as Item).with(messageReference(twin))
        if name == "retry_message", random.chance(70),
            let failed = twin.messages.rows.values.filter({ $0["status"] == "failed" })
                .map(\.id).max()
        {
            command = ["command": .text(name), "message_id": .int(failed)]
        }
        if name == "edit_message", random.chance(95) { command.set("content", content()) }
        return command
    }

    mutating func storeAttachment(_ twin: Twin) -> Item {
        var command: Item = [
            "command": "store_attachment", "attachment_id": .int(attachment(twin)),
            "url": .text("file:///store/\(random.number(1...3))"),
        ]
        if random.chance(40) { command.set("mime_type", "image/jpeg") }
        if random.chance(40) { command.set("file_size", .int(random.number(0...3))) }
        if random.chance(40) { command.set("thumbnail_url", "file:///thumb/1") }
        if random.chance(20) { command.set("height", .int(480)) }
        return command
    }
}
