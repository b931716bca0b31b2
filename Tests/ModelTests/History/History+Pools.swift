/// Says where a customer writes: on which of our accounts, in which thread.
struct Channel {
    var platform: String
    var account: String?
    var thread: String?

    /// Lists the fields that name it in a command.
    var fields: [(String, Item)] {
        var fields: [(String, Item)] = [("platform", .text(platform))]
        if let account { fields.append(("channel_account", .text(account))) }
        if let thread { fields.append(("platform_conversation_id", .text(thread))) }
        return fields
    }
}

extension Item {
    /// Adds fields to an object.
    func with(_ fields: [(String, Item)]) -> Item {
        var object = self
        for (key, value) in fields { object.set(key, value) }
        return object
    }
}

extension History {
    /// Moves the pools on, so that a long history does not pile up on few people.
    private var drift: Int64 { count / 150 }

    mutating func person() -> String { "p\(drift + random.number(0...8))" }

    mutating func channel(of person: String) -> Channel {
        switch random.number(0...99) {
        case ..<35: Channel(platform: "whatsapp", account: "shop")
        case ..<45: Channel(platform: "whatsapp", account: "bank")
        case ..<60:
            Channel(
                platform: "whatsapp",
                account: random.pick(["shop", "shop", "bank"]),
                thread: "group-\(drift / 2 + random.number(0...1))"
            )
        case ..<75: Channel(platform: "facebook", account: "page")
        case ..<92: Channel(platform: "telegram", account: "bot", thread: "chat-\(person)")
        case ..<96: Channel(platform: "telegram", account: nil, thread: "chat-\(person)")
        default: Channel(platform: "sms")
        }
    }

    /// Gives an id of the platform: mostly a new one, else one near the newest, used or not.
    mutating func platformID() -> String {
        if random.chance(60) {
            platformIDs += 1
            return "m\(platformIDs)"
        }
        return "m\(max(1, platformIDs + random.number(-25...3)))"
    }

    mutating func user(_ twin: Twin) -> Int64 {
        random.chance(2) ? 99 : random.number(1...max(1, min(8, twin.users.lastID)))
    }

    mutating func recent(_ table: Table, within depth: Int64) -> Int64 {
        if random.chance(2) { return table.lastID + random.number(1...3) }
        return max(1, table.lastID - random.number(0...depth))
    }

    mutating func conversation(_ twin: Twin) -> Int64 { recent(twin.conversations, within: 14) }

    mutating func message(_ twin: Twin) -> Int64 { recent(twin.messages, within: 40) }

    mutating func attachment(_ twin: Twin) -> Int64 { recent(twin.attachments, within: 10) }

    mutating func customer(_ twin: Twin) -> Int64 { recent(twin.customers, within: 10) }

    /// Names a conversation by our id, or by the platform's.
    mutating func conversationReference(_ twin: Twin) -> [(String, Item)] {
        let id = conversation(twin)
        if let row = twin.conversations[id], random.chance(25),
            let thread = row["platform_conversation_id"].text
        {
            return Channel(
                platform: row["platform"].text ?? "",
                account: random.chance(75) ? row["channel_account"].text : nil,
                thread: thread
            )
            .fields
        }
        return [("conversation_id", .int(id))]
    }

    /// Names a message by our id, by the platform's key or a part of it, or by both.
    mutating func messageReference(_ twin: Twin) -> [(String, Item)] {
        let id = message(twin)
        guard let row = twin.messages[id] else { return [("message_id", .int(id))] }
        let conversation = twin.conversation(of: row)
        var channel = Channel(
            platform: conversation["platform"].text ?? "",
            account: conversation["channel_account"].text,
            thread: conversation["platform_conversation_id"].text
        )
        if random.chance(20) { channel.account = nil }
        if random.chance(20) { channel.thread = nil }
        let known = row["platform_message_id"].text
        switch random.number(0...99) {
        case ..<40: return [("message_id", .int(id))]
        case ..<75:
            return channel.fields + [("platform_message_id", .text(known ?? platformID()))]
        case ..<85:
            return channel.fields + [("platform_message_id", .text(platformID()))]
        default:
            let called = random.chance(60) ? platformID() : known ?? platformID()
            let fields = random.chance(50) ? channel.fields : []
            return fields + [("message_id", .int(id)), ("platform_message_id", .text(called))]
        }
    }

    mutating func content() -> Item {
        switch random.number(0...11) {
        case 0: .null
        case 1: ""
        case 2: "he said \"no\"\n\\ tab\t bell\u{7}"
        case 3: "Größe 😀 مرحبا 👩‍👩‍👧"
        default: .text("text \(random.number(0...5))")
        }
    }

    mutating func metadata() -> Item {
        [
            "n": .int(random.number(0...3)),
            "list": [.bool(true), .null, "a\"b"],
            "ключ": ["deep": .int(-1)],
        ]
    }

    mutating func media() -> Item {
        .list(
            (0...random.number(0...2))
                .map { _ in
                    var item: Item = [
                        "type": .text(random.pick(["image", "video", "audio", "document"]))
                    ]
                    if random.chance(70) { item.set("platform_url", "https://cdn.example/x") }
                    if random.chance(40) { item.set("url", "file:///a/1") }
                    if random.chance(40) { item.set("filename", "Rechnung \"Mai\".pdf") }
                    if random.chance(50) { item.set("mime_type", "image/png") }
                    if random.chance(50) { item.set("file_size", .int(random.number(0...9_000))) }
                    if random.chance(30) { item.set("width", .int(640)) }
                    if random.chance(30) { item.set("duration", .int(0)) }
                    if random.chance(20) { item.set("metadata", metadata()) }
                    return item
                }
        )
    }
}
