extension History {
    /// Makes a command about what hangs on conversations: tags, notes, transfers.
    mutating func desk(_ twin: Twin) -> Item {
        switch random.number(0...99) {
        case ..<12: defineTag(twin)
        case ..<15: ["command": "remove_tag", "tag_id": .int(recent(twin.tags, within: 5))]
        case ..<38: tag("tag_conversation", twin)
        case ..<48: tag("untag_conversation", twin)
        case ..<62: addNote(twin)
        case ..<67: onNote("edit_note", twin).with([("content", noteText())])
        case ..<70: onNote("delete_note", twin)
        case ..<76: onNote("pin_note", twin)
        case ..<80: onNote("unpin_note", twin)
        default: transfer(twin)
        }
    }

    private mutating func tagName() -> Item {
        random.pick(["vip", "VIP", "Größe", "GRÖSSE", "bug", "Bug", "refund", "spam", "new tag"])
    }

    private mutating func defineTag(_ twin: Twin) -> Item {
        var command: Item = ["command": "define_tag"]
        if random.chance(40) { command.set("tag_id", .int(recent(twin.tags, within: 5))) }
        if random.chance(85) { command.set("name", tagName()) }
        if random.chance(4) { command.set("name", random.pick([.null, " "])) }
        if random.chance(40) { command.set("color", random.pick([.null, "#ff0000", "#00Ff0a"])) }
        if random.chance(30) { command.set("description", random.pick([.null, "", "line\nline"])) }
        return command
    }

    private mutating func tag(_ name: String, _ twin: Twin) -> Item {
        var command = onConversation(name, twin)
        switch random.number(0...99) {
        case ..<50: command.set("tag_id", .int(recent(twin.tags, within: 5)))
        case ..<90: command.set("name", tagName())
        case ..<98:
            command.set("tag_id", .int(recent(twin.tags, within: 5)))
            command.set("name", tagName())
        default: break
        }
        return command
    }

    private mutating func noteText() -> Item {
        random.pick(["call back", "call back", "he said \"no\"", "Größe 😀"])
    }

    private mutating func addNote(_ twin: Twin) -> Item {
        var command = onConversation("add_note", twin)
        if random.chance(75) { command.set("user_id", .int(user(twin))) }
        command.set("content", noteText())
        if random.chance(30) { command.set("is_pinned", .bool(random.chance(50))) }
        return command
    }

    private mutating func onNote(_ name: String, _ twin: Twin) -> Item {
        ["command": .text(name), "note_id": .int(recent(twin.notes, within: 5))]
    }

    private mutating func transfer(_ twin: Twin) -> Item {
        var command = onConversation("transfer_conversation", twin)
        command.set("to_user_id", .int(user(twin)))
        if random.chance(30) { command.set("transferred_by", .int(user(twin))) }
        command.set("reason", random.pick(["speaks French", "vacation", "\"x\" 😀"]))
        return command
    }
}
