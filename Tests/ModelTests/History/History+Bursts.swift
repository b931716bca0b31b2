extension History {
    /// Lists commands that belong together, so that rare rules meet often: somebody who writes all
    /// the time, a night with its bot, a promise kept late, receipts of a campaign.
    mutating func burst(_ twin: Twin) -> [Item] {
        switch random.number(0...3) {
        case 0: storm()
        case 1: night()
        case 2: lateness(twin)
        default: campaignReceipts(twin)
        }
    }

    private func at(_ offset: Int64) -> (String, Item) { ("occurred_at", .time(time + offset)) }

    private func line(_ person: String, _ offset: Int64) -> Item {
        [
            "command": "receive_message", "platform": "sms", "content": "text 3",
            "from": ["platform_user_id": .text(person)], "occurred_at": .time(time + offset),
        ]
    }

    private mutating func rule(_ trigger: String, _ conditions: Item) -> Item {
        [
            "command": "define_automated_reply", "name": "burst", "trigger_type": .text(trigger),
            "keywords": ["text"], "reply_message": "Please wait.", "priority": .int(9),
            "is_active": .bool(true), "conditions": conditions, "automated_reply_id": .int(1),
            "occurred_at": .time(time),
        ]
    }

    /// One person writes many times within about an hour, and a rule answers.
    private mutating func storm() -> [Item] {
        let person = person()
        let lines = (0...9).map { _ in line(person, random.number(0...75) * Instant.minute) }
        return [rule("keyword", .null)] + lines
    }

    /// One person writes while nobody is there, just after a person of the team did.
    private mutating func night() -> [Item] {
        let person = person()
        let day = time + Instant.day
        let reply: Item = [
            "command": "send_message", "platform": "sms", "content": "good night",
            "sender_type": "user", "to": ["platform_user_id": .text(person)],
        ]
        let hours: Item = ["timezone": "UTC", "hours": ["saturday": [["00:00", "00:01"]]]]
        let minutes = (0...2).map { _ in random.number(1...8) }.sorted()
        var lines = [rule("away", ["hours": hours]), reply.with([at(0)])]
        lines += minutes.map { line(person, $0 * Instant.minute) }
        lines.append(line(person, day - time + random.number(-90...90) * Instant.minute))
        return lines
    }

    /// A conversation is paused, taken up and resolved, each recorded when it pleases.
    private mutating func lateness(_ twin: Twin) -> [Item] {
        let person = "late-\(count)"
        let conversation: Item = .int(twin.conversations.lastID + 1)
        var lines = [line(person, 0)]
        var names: [String] = ["pend", "open", "pend", "open", "resolve", "reopen", "resolve"]
        names.removeLast(Int(random.number(0...2)))
        for name in names {
            let minutes = random.chance(30) ? 600 : random.number(0...600)
            lines.append([
                "command": .text("\(name)_conversation"), "conversation_id": conversation,
                "occurred_at": .time(time + minutes * Instant.minute),
            ])
        }
        return lines
    }

    /// What a campaign sent is reported again and again.
    private mutating func campaignReceipts(_ twin: Twin) -> [Item] {
        let messages = twin.campaignMessages.ids.suffix(4)
            .compactMap { twin.campaignMessages[$0]?["message_id"] }
        return messages.flatMap { message -> [Item] in
            (0...3)
                .map { _ in
                    let status = random.pick(["sent", "sent", "delivered", "failed"])
                    return [
                        "command": "record_receipt", "message_id": message,
                        "status": .text(status), "status_at": .time(coarseInstant()),
                        "occurred_at": .time(time),
                    ]
                }
        }
    }
}
