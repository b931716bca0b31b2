extension Twin {
    static let conversationsTable = Table(
        "conversations",
        [
            "id", "customer_id", "platform", "platform_conversation_id", "status", "assigned_to",
            "channel_type", "last_message_at", "first_response_at", "resolved_at", "message_count",
            "unread_count", "metadata", "sla_policy_id", "sla_first_response_due_at",
            "sla_resolution_due_at", "sla_first_response_breached", "sla_resolution_breached",
            "created_at", "updated_at", "waiting_since", "channel_account", "reopen_count",
            "previous_conversation_id", "anomaly",
        ]
    )

    /// Says where a message of a person belongs (SEMANTICS 2).
    struct Place {
        var customer: Int64
        var platform: String
        var account: String?
        var thread: String?
    }

    /// Finds the conversation that a command names, by our id or the platform's.
    func requireConversation(_ command: Item) throws(Refusal) -> Row {
        if let id = command["conversation_id"].int { return try requireConversation(id) }
        guard let thread = command["platform_conversation_id"].text else {
            throw Refusal("missing_field")
        }
        guard let platform = command["platform"].text else { throw Refusal("missing_field") }
        let account = command["channel_account"].text
        let fitting = conversations.ids.reversed()
            .first { id in
                guard let row = conversations[id] else { return false }
                return row["platform"] == .text(platform)
                    && row["platform_conversation_id"] == .text(thread)
                    && (account == nil || row["channel_account"] == .text(orNull: account))
            }
        guard let fitting else { throw Refusal("unknown_conversation") }
        return try requireConversation(fitting)
    }

    func requireConversation(_ id: Int64) throws(Refusal) -> Row {
        guard let row = conversations[id] else { throw Refusal("unknown_conversation") }
        return row
    }

    /// Finds the latest conversation of a thread, or of a customer on an account outside threads.
    func latest(_ place: Place) -> Row? {
        let candidates =
            place.thread == nil
            ? conversationsOfCustomer[place.customer] ?? [] : conversations.ids
        for id in candidates.reversed() {
            guard let row = conversations[id], row["platform"] == .text(place.platform),
                row["channel_account"] == .text(orNull: place.account),
                row["platform_conversation_id"] == .text(orNull: place.thread)
            else { continue }
            return row
        }
        return nil
    }

    mutating func start(
        _ place: Place,
        after previous: Row?,
        status: String,
        channelType: String = "direct",
        firstInbound: Int64? = nil
    ) -> Row {
        let id = conversations.add(
            Row([
                "customer_id": .int(place.customer), "platform": .text(place.platform),
                "platform_conversation_id": .text(orNull: place.thread), "status": .text(status),
                "channel_type": .text(channelType), "message_count": .int(0),
                "unread_count": .int(0), "sla_first_response_breached": .bool(false),
                "sla_resolution_breached": .bool(false), "created_at": .time(at),
                "updated_at": .time(at), "channel_account": .text(orNull: place.account),
                "reopen_count": .int(0),
                "previous_conversation_id": .int(orNull: previous?.id), "_read": .int(0),
                "_has_inbound": .bool(false),
                "_paused": status == "pending" ? .time(at) : .null,
            ])
        )
        living.insert(id)
        conversationsOfCustomer[place.customer, default: []].append(id)
        note("conversation.started", id)
        beginPromises(id, firstInbound: firstInbound)
        return conversations[id] ?? Row([:])
    }

    /// Tells whether now is within the reopen window of the last resolve.
    func isWithinReopenWindow(_ conversation: Row) -> Bool {
        guard let days = settings.reopenWindowDays else { return true }
        if days == 0 { return false }
        return at <= (conversation["resolved_at"].time ?? 0) + days * Instant.day
    }

    /// Sets a status and notes its event; the resolution clock stops or runs with it.
    mutating func setStatus(_ id: Int64, _ status: String, _ event: String) {
        let at = at
        conversations.change(id) { row in
            row["status"] = .text(status)
            switch status {
            case "open": Twin.runClock(of: &row, at)
            case "pending", "resolved": if row["_paused"].isNull { row["_paused"] = .time(at) }
            default: break
            }
            row.touch(at)
        }
        if status == "resolved" || status == "archived" {
            living.remove(id)
        } else {
            living.insert(id)
        }
        resolved[id] = status == "resolved" ? at : nil
        note(event, id)
    }

    /// Begins work on a conversation; its resolution clock runs on.
    mutating func open(_ id: Int64) {
        guard let before = conversations[id] else { return }
        setStatus(id, "open", "conversation.opened")
        reschedule(before)
    }

    mutating func openConversation(_ command: Item) throws(Refusal) {
        open(try move(command, from: ["new", "pending"]))
    }

    mutating func pendConversation(_ command: Item) throws(Refusal) {
        let id = try move(command, from: ["new", "open"])
        setStatus(id, "pending", "conversation.pended")
    }

    mutating func resolveConversation(_ command: Item) throws(Refusal) {
        let id = try move(command, from: ["new", "open", "pending"])
        setStatus(id, "resolved", "conversation.resolved")
        let at = at
        conversations.change(id) { row in
            row["resolved_at"] = .time(at)
            row["waiting_since"] = .null
        }
        if conversations[id]?["first_response_at"].isNull == true { correctFirstResponse(id) }
        correctResolution(id)
    }

    mutating func reopenConversation(_ command: Item) throws(Refusal) {
        let id = try move(command, from: ["resolved"])
        reopen(id)
    }

    mutating func archiveConversation(_ command: Item) throws(Refusal) {
        let id = try move(command, from: ["resolved"])
        setStatus(id, "archived", "conversation.archived")
    }

    /// Takes a resolved conversation up again; an inactive assignee loses it (SEMANTICS 3).
    mutating func reopen(_ id: Int64) {
        guard let before = conversations[id] else { return }
        setStatus(id, "open", "conversation.reopened")
        let at = at
        conversations.change(id) { row in
            row["resolved_at"] = .null
            row["reopen_count"] = .int((row["reopen_count"].int ?? 0) + 1)
            if let due = Twin.firstResponseDue(row), due < at { row["_waived"] = .bool(true) }
        }
        reschedule(before)
        guard let row = conversations[id], let assignee = row["assigned_to"].int else { return }
        if users[assignee]?["is_active"] != .bool(true) { unassign(row) }
    }

    private mutating func move(_ command: Item, from: [String]) throws(Refusal) -> Int64 {
        let row = try requireConversation(command)
        named = row.id
        guard from.contains(row["status"].text ?? "") else { throw Refusal("invalid_transition") }
        return row.id
    }

    mutating func updateConversation(_ command: Item) throws(Refusal) {
        let row = try requireConversation(command)
        named = row.id
        if row["status"] == "archived" { throw Refusal("invalid_transition") }
        var changed = row
        if let type = command["channel_type"].text { changed["channel_type"] = .text(type) }
        if let metadata = command.given("metadata") { changed["metadata"] = metadata }
        if changed == row { return }
        changed.touch(at)
        conversations.change(row.id) { $0 = changed }
        note("conversation.updated", row.id)
    }

    /// SEMANTICS 7: the marker is a message id and never moves back.
    mutating func readConversation(_ command: Item) throws(Refusal) {
        let row = try requireConversation(command)
        named = row.id
        if let user = command["user_id"].int { try requireUser(user) }
        let own = messagesOfConversation[row.id] ?? []
        var marker = own.last ?? 0
        if let given = command["up_to_message_id"].int {
            guard own.contains(given) else { throw Refusal("unknown_message") }
            marker = given
        }
        guard marker > row["_read"].int ?? 0 else { return }
        let at = at
        conversations.change(row.id) { row in
            row["_read"] = .int(marker)
            row.touch(at)
        }
        recount(row.id)
        note("conversation.read", row.id)
    }

    /// Counts a conversation's messages anew: how many, how many unread, how late the last one is.
    ///
    /// What a message counted as when it was recorded, it counts as for ever.
    mutating func recount(_ id: Int64) {
        let marker = conversations[id]?["_read"].int ?? 0
        var count: Int64 = 0
        var unread: Int64 = 0
        var last: Int64?
        for message in (messagesOfConversation[id] ?? []).compactMap({ messages[$0] })
        where message["_counts"] == .bool(true) {
            count += 1
            if message["direction"] == "inbound", message.id > marker { unread += 1 }
            if let time = message["created_at"].time { last = max(last ?? time, time) }
        }
        conversations.change(id) { row in
            row["message_count"] = .int(count)
            row["unread_count"] = .int(unread)
            row["last_message_at"] = last.map { .time($0) } ?? .null
        }
    }
}
