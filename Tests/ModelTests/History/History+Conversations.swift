extension History {
    mutating func onConversation(_ name: String, _ twin: Twin) -> Item {
        (["command": .text(name)] as Item).with(conversationReference(twin))
    }

    mutating func read(_ twin: Twin) -> Item {
        var command = onConversation("read_conversation", twin)
        if random.chance(50) { command.set("user_id", .int(user(twin))) }
        if random.chance(70), let id = command["conversation_id"].int,
            let own = twin.messagesOfConversation[id], !own.isEmpty
        {
            command.set("up_to_message_id", .int(random.pick(Array(own.suffix(6)))))
        } else if random.chance(20) {
            command.set("up_to_message_id", .int(message(twin)))
        }
        return command
    }

    mutating func assign(_ twin: Twin) -> Item {
        var command = onConversation("assign_conversation", twin)
        command.set("assigned_to", .int(user(twin)))
        if random.chance(30) { command.set("assigned_by", .int(user(twin))) }
        if random.chance(25) {
            command.set(
                "assignment_type",
                .text(random.pick(["manual", "auto_round_robin", "vip"]))
            )
        }
        return command
    }

    mutating func update(_ twin: Twin) -> Item {
        var command = onConversation("update_conversation", twin)
        if random.chance(70) { command.set("metadata", random.chance(20) ? .null : metadata()) }
        if random.chance(50) {
            command.set("channel_type", .text(random.pick(["direct", "group", "broadcast"])))
        }
        return command
    }
}
