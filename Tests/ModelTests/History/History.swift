/// Makes a random history of commands: nasty, but such as platforms and agents send.
///
/// The twin is read to name things that exist; the same seed gives the same commands.
struct History {
    var random: SplitMix
    /// Is the time that most commands happen near.
    var time = Instant.start
    /// Counts the commands made so far.
    var count: Int64 = 0
    /// Numbers the platforms' message ids.
    var platformIDs: Int64 = 0
    /// Gives every command its own time, so that no answer depends on a clock.
    var isTimed = false
    /// Holds commands that come next, whatever chance says.
    private var script: [Item] = []
    /// Holds commands that had an id, to send again.
    private var sent: [Item] = []

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    /// Makes the next command.
    mutating func command(_ twin: Twin) -> Item {
        count += 1
        pass()
        if count == 1 { script = beginning() }
        if count == 150, random.chance(20) { script = largeCampaign(twin) }
        if count > 40, script.isEmpty, random.chance(1) { script = burst(twin) }
        if !script.isEmpty { return script.removeFirst() }
        if !sent.isEmpty, random.chance(3) { return again() }
        let body = body(twin)
        return envelope(body, twin)
    }

    private mutating func body(_ twin: Twin) -> Item {
        switch random.number(0...99) {
        case ..<64: conversationBody(twin)
        case ..<77: desk(twin)
        case ..<85: policies(twin)
        case ..<93: texts(twin)
        case ..<96: availability(twin)
        case ..<99: advance()
        default: configure()
        }
    }

    private mutating func conversationBody(_ twin: Twin) -> Item {
        switch random.number(0...99) {
        case ..<30: receive(twin)
        case ..<45: send(twin)
        case ..<61: receipt(twin)
        case ..<64: watermark(twin)
        case ..<66: change("retry_message", twin)
        case ..<68: change("edit_message", twin)
        case ..<70: change("delete_message", twin)
        case ..<72: storeAttachment(twin)
        case ..<73: ["command": "archive_attachment", "attachment_id": .int(attachment(twin))]
        case ..<76: read(twin)
        case ..<81: assign(twin)
        case ..<82: onConversation("unassign_conversation", twin)
        case ..<84: update(twin)
        case ..<85: onConversation("open_conversation", twin)
        case ..<87: onConversation("pend_conversation", twin)
        case ..<91: onConversation("resolve_conversation", twin)
        case ..<92: onConversation("reopen_conversation", twin)
        case ..<94: onConversation("archive_conversation", twin)
        case ..<96: defineUser(twin)
        case ..<97: availability(twin)
        case ..<99: defineCustomer(twin)
        default: configure()
        }
    }

    /// Lets time pass: often not at all, seldom for days.
    private mutating func pass() {
        switch random.number(0...99) {
        case ..<25: break
        case ..<35: time += random.number(1...999)
        case ..<80: time += random.number(1...90) * Instant.second
        case ..<98: time += random.number(1...180) * Instant.minute
        case ..<99: time += random.number(1...9) * Instant.day
        default: time += random.number(5...60) * Instant.day
        }
    }

    /// Gives an instant near now: now, late by up to days, or a little ahead.
    mutating func instant() -> Int64 {
        switch random.number(0...99) {
        case ..<70: time
        case ..<80: time - random.number(1...60) * Instant.second
        case ..<95: time - random.number(1...72) * Instant.hour
        default: time + random.number(1...120) * Instant.second
        }
    }

    /// Gives an instant of a coarse grid, so that identical reports happen.
    mutating func coarseInstant() -> Int64 {
        let hours = random.number(0...8)
        return (time / Instant.hour - hours + 1) * Instant.hour
    }

    private mutating func envelope(_ body: Item, _ twin: Twin) -> Item {
        var command = body
        if command["command"] != "advance_time", isTimed || !random.chance(3) {
            command.set("occurred_at", .time(instant()))
        }
        if random.chance(40) { command.set("command_id", .text("c-\(count)")) }
        switch random.number(0...99) {
        case ..<40: command.set("actor", ["type": "user", "id": .int(user(twin))])
        case ..<44: command.set("actor", ["type": "user"])
        case ..<48: command.set("actor", ["type": "automation", "id": .int(1)])
        case ..<52: command.set("actor", ["type": "customer", "id": .int(1)])
        default: break
        }
        if random.chance(7) {
            let known = command["conversation_id"].int.flatMap { twin.versions[$0] } ?? 0
            command.set("expected_version", .int(max(0, known + random.pick([0, 0, 1, -1]))))
        }
        if !command["command_id"].isNull {
            sent.append(command)
            if sent.count > 200 { sent.removeFirst() }
        }
        return command
    }

    /// Sends a command again: as it was, with its keys in another order, or with other content.
    private mutating func again() -> Item {
        var command = random.pick(sent)
        switch random.number(0...2) {
        case 0: break
        case 1:
            if case .object(let members) = command {
                command = .object(members.shuffled(using: &random))
            }
        default: command.set("actor", ["type": "automation", "id": .int(random.number(2...9))])
        }
        return command
    }
}
