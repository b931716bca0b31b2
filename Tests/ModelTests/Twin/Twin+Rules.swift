extension Twin {
    static let rulesTable = Table(
        "automated_replies",
        [
            "id", "name", "trigger_type", "keywords", "reply_message", "reply_type",
            "reply_metadata", "is_active", "priority", "conditions",
        ]
    )

    mutating func defineRule(_ command: Item) throws(Refusal) {
        var old: Row?
        if let id = command["automated_reply_id"].int {
            old = rules[id]
            if old == nil { throw Refusal("unknown_automated_reply") }
        }
        var row =
            old
            ?? Row(["reply_type": "text", "is_active": .bool(true), "priority": .int(0)])
        try row.require("name", from: command)
        try row.require("trigger_type", from: command)
        row.take(["keywords", "reply_metadata", "conditions"], from: command)
        try row.require("reply_message", from: command)
        row.take("reply_type", from: command, else: "text")
        row.take("is_active", from: command, else: .bool(true))
        row.take("priority", from: command, else: .int(0))
        if let keywords = row["keywords"].list {
            let isRead = keywords.allSatisfy { !Twin.words($0.text ?? "").isEmpty }
            if keywords.isEmpty || !isRead { throw Refusal("invalid_field") }
        } else if row["trigger_type"] == "keyword" {
            throw Refusal("missing_field")
        }
        try Conditions.check(row["conditions"], keys: ["platforms", "hours"], calendar: "hours")
        if row["trigger_type"] == "away", row["conditions"]["hours"].isNull {
            throw Refusal("missing_field")
        }
        if row == old { return }
        if let old { rules.change(old.id) { $0 = row } } else { rules.add(row) }
        note("automated_reply.defined")
    }

    /// SEMANTICS 11: the first rule that matches answers; automation answers no automation, and at
    /// most five times an hour.
    mutating func answer(_ message: Int64, from customer: Int64) {
        guard actorType != "automation", let person = customers[customer],
            !person.isTrue("is_blocked"), let inbound = messages[message],
            inbound.isTrue("_counts")
        else { return }
        let row = conversation(of: inbound)
        let recent = (row["_answered"].list ?? []).filter { at - ($0.time ?? 0) < Instant.hour }
        if recent.count >= 5 { return }
        let active = rules.rows.values.filter { $0.isTrue("is_active") }
            .sorted { (-($0["priority"].int ?? 0), $0.id) < (-($1["priority"].int ?? 0), $1.id) }
        let rule = active.first { isFor($0, inbound, row, person) }
        if let rule { answer(by: rule, in: row, customer) }
    }

    private func isFor(_ rule: Row, _ inbound: Row, _ row: Row, _ person: Row) -> Bool {
        let conditions = rule["conditions"]
        guard Conditions.names(conditions["platforms"], row["platform"]) else { return false }
        let isOpen = conditions["hours"].isNull ? nil : Hours(conditions["hours"]).isOpen(at: at)
        switch rule["trigger_type"] {
        case "keyword":
            let words = Twin.words(inbound["content"].text ?? "")
            let isNamed = (rule["keywords"].list ?? [])
                .contains { Twin.contains(words, Twin.words($0.text ?? "")) }
            return isOpen != false && isNamed
        case "greeting":
            let episode = (row["reopen_count"].int ?? 0) + 1
            return isOpen != false && row["_greeted"] != .int(episode)
        default:
            if isOpen == true { return false }
            if let last = person["_away"].time, at - last < 24 * Instant.hour { return false }
            if let human = row["_last_human"].time { return at - human >= 5 * Instant.minute }
            return true
        }
    }

    private mutating func answer(by rule: Row, in conversation: Row, _ customer: Int64) {
        let reply: Item = ["content": rule["reply_message"], "metadata": rule["reply_metadata"]]
        let id = add(
            Row([
                "conversation_id": .int(conversation.id), "direction": "outbound",
                "sender_type": "system", "status": "pending",
            ]),
            reply,
            rule["reply_type"].text ?? ""
        )
        let at = at
        let clears = settings.botReplyClearsWaiting
        conversations.change(conversation.id) { row in
            if clears { row["waiting_since"] = .null }
            row["_answered"] = .list((row["_answered"].list ?? []) + [.time(at)])
            if rule["trigger_type"] == "greeting" {
                row["_greeted"] = .int((row["reopen_count"].int ?? 0) + 1)
            }
        }
        if rule["trigger_type"] == "away" {
            customers.change(customer) { $0["_away"] = .time(max($0["_away"].time ?? at, at)) }
        }
        note("message.sent", conversation.id)
        note("automated_reply.triggered", conversation.id)
        applyWatermarks(to: id)
    }

    private static let plain: [Character: String] = [
        "ä": "a", "ö": "o", "ü": "u", "é": "e", "ß": "ss",
    ]

    /// Takes a text apart into words without case and accents; other scripts are not read.
    static func words(_ text: String) -> [String] {
        var words: [String] = [""]
        for character in text.lowercased() {
            if character.isASCII, character.isLetter || character.isNumber {
                words[words.count - 1].append(character)
            } else if let letters = plain[character] {
                words[words.count - 1] += letters
            } else {
                words.append("")
            }
        }
        return words.filter { !$0.isEmpty }
    }

    private static func contains(_ words: [String], _ phrase: [String]) -> Bool {
        words.indices.contains { words[$0...].starts(with: phrase) }
    }
}
