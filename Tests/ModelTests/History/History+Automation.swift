extension History {
    /// Makes a command about texts that are ready: rules, canned responses, campaigns.
    mutating func texts(_ twin: Twin) -> Item {
        switch random.number(0...99) {
        case ..<25: defineRule(twin)
        case ..<45: defineCannedResponse(twin)
        case ..<50:
            [
                "command": "remove_canned_response",
                "canned_response_id": .int(recent(twin.cannedResponses, within: 6)),
            ]
        case ..<58: defineTemplate(twin)
        case ..<76: defineCampaign(twin)
        default: sendCampaign(twin)
        }
    }

    mutating func defineRule(_ twin: Twin) -> Item {
        var command: Item = ["command": "define_automated_reply"]
        if random.chance(55) {
            command.set("automated_reply_id", .int(recent(twin.rules, within: 5)))
        }
        if random.chance(85) { command.set("name", random.pick(["bot", "night", "hello"])) }
        if random.chance(80) {
            command.set("trigger_type", random.pick(["keyword", "greeting", "away", "away"]))
        }
        if random.chance(2) { command.set("trigger_type", .null) }
        if random.chance(75) { command.set("keywords", keywords()) }
        if random.chance(85) {
            command.set("reply_message", random.pick(["We are here.", "Hi {{customer.name}}"]))
        }
        if random.chance(2) { command.set("reply_message", "") }
        if random.chance(30) {
            command.set("reply_type", random.pick([.null, "text", "template", "buttons"]))
        }
        if random.chance(20) { command.set("reply_metadata", metadata()) }
        if random.chance(30) { command.set("is_active", random.pick([.null, .bool(false)])) }
        if random.chance(40) { command.set("priority", .int(random.number(-2...2))) }
        if random.chance(70) { command.set("conditions", ruleConditions()) }
        return command
    }

    private mutating func keywords() -> Item {
        random.pick([
            ["TEXT 3", "grosse"], ["Größe"], ["said no"], ["text"], ["preis", "text 0"], [],
            ["?!"], .null,
        ])
    }

    private mutating func ruleConditions() -> Item {
        var conditions: Item = [:]
        if random.chance(30) {
            conditions.set("platforms", random.pick([["whatsapp", "sms"], ["facebook"]]))
        }
        if random.chance(75) { conditions.set("hours", calendar()) }
        if random.chance(3) { conditions.set("houres", .null) }
        return conditions
    }

    mutating func template() -> Item {
        random.pick([
            "Hello {{customer.name}}", "{{ agent.name }} on {{conversation.id}}", "plain",
            "{{customer.name}}{{customer.name}} { }", "{{customer.nmae}}", "text 3",
        ])
    }

    private mutating func defineCannedResponse(_ twin: Twin) -> Item {
        var command: Item = ["command": "define_canned_response"]
        if random.chance(50) {
            command.set("canned_response_id", .int(recent(twin.cannedResponses, within: 6)))
        }
        if random.chance(85) { command.set("title", random.pick(["Hello", "Bye", "Größe"])) }
        if random.chance(85) { command.set("content", template()) }
        if random.chance(3) {
            command.set(random.pick(["title", "content"]), random.pick([.null, ""]))
        }
        if random.chance(60) {
            command.set("shortcut", random.pick([.null, "/hi", "/bye", "/HI", "/a", "/b", " "]))
        }
        if random.chance(30) { command.set("category", random.pick([.null, "faq"])) }
        if random.chance(50) {
            command.set("user_id", random.chance(25) ? .null : .int(user(twin)))
        }
        if random.chance(30) {
            command.set("is_shared", random.pick([.null, .bool(true), .bool(false)]))
        }
        if random.chance(20) {
            command.set("platforms", random.pick([.null, ["whatsapp"], ["Whats App"], []]))
        }
        return command
    }

    private mutating func defineTemplate(_ twin: Twin) -> Item {
        var command: Item = ["command": "define_template"]
        if random.chance(60) {
            command.set("template_id", .int(recent(twin.templates, within: 4)))
        }
        if random.chance(85) { command.set("name", random.pick(["sale", "news"])) }
        if random.chance(85) { command.set("content", template()) }
        return command
    }

    private mutating func defineCampaign(_ twin: Twin) -> Item {
        var command: Item = ["command": "define_campaign"]
        if random.chance(70) {
            command.set("campaign_id", .int(recent(twin.campaigns, within: 3)))
        }
        if random.chance(85) { command.set("name", random.pick(["spring", "summer"])) }
        if random.chance(50) {
            let template = recent(twin.templates, within: 4)
            command.set("template_id", random.chance(10) ? .null : .int(template))
        }
        if random.chance(70) { command.set("customer_ids", customers(twin)) }
        return command
    }

    private mutating func customers(_ twin: Twin) -> Item {
        if random.chance(5) { return .null }
        let last = max(1, twin.customers.lastID)
        var ids = (0..<random.number(0...12)).map { _ in Item.int(random.number(1...last)) }
        if random.chance(4) { ids.append(.int(last + 40)) }
        return .list(ids)
    }

    private mutating func sendCampaign(_ twin: Twin) -> Item {
        var command: Item = [
            "command": "send_campaign", "campaign_id": .int(recent(twin.campaigns, within: 3)),
        ]
        let person = person()
        var channel = channel(of: person)
        channel.thread = nil
        command = command.with(channel.fields)
        if random.chance(30) { command.set("customer_ids", customers(twin)) }
        if random.chance(50) { command.set("content", template()) }
        if random.chance(2) { command.set("content", "") }
        return command
    }
}
