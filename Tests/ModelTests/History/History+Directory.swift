extension History {
    /// Defines the users that a desk begins with.
    mutating func firstUser(_ id: Int64) -> Item {
        [
            "command": "define_user", "occurred_at": .time(time), "user_id": .int(id),
            "name": .text("Agent \(id)"), "role": .text(random.pick(["agent", "supervisor"])),
        ]
    }

    mutating func defineUser(_ twin: Twin) -> Item {
        var command: Item = ["command": "define_user"]
        if random.chance(90) { command.set("user_id", .int(random.number(1...8))) }
        if random.chance(70) { command.set("name", .text(random.pick(["Bo", "Cy", "Dée"]))) }
        if random.chance(3) { command.set("name", random.pick([.null, " "])) }
        if random.chance(50) { command.set("is_active", .bool(random.chance(55))) }
        if random.chance(20) { command.set("is_active", .null) }
        if random.chance(30) {
            command.set("capacity", random.pick([.null, .int(0), .int(2), .int(5)]))
        }
        if random.chance(20) { command.set("role", random.pick([.null, "admin", "agent"])) }
        return command
    }

    mutating func availability(_ twin: Twin) -> Item {
        [
            "command": "set_availability", "user_id": .int(user(twin)),
            "availability": .text(random.pick(["online", "online", "away", "offline"])),
        ]
    }

    mutating func defineCustomer(_ twin: Twin) -> Item {
        var command: Item = ["command": "define_customer"]
        if random.chance(75) {
            let id = random.chance(15) ? twin.customers.lastID + 2 : customer(twin)
            command.set("customer_id", .int(id))
        }
        if random.chance(30) { command.set("name", random.pick([.null, "Zoë", "", "Maria"])) }
        if random.chance(50) { command.set("is_blocked", .bool(random.chance(40))) }
        if random.chance(20) { command.set("metadata", random.chance(50) ? metadata() : .null) }
        if random.chance(45) { command.set("identities", identities(twin)) }
        return command
    }

    private mutating func identities(_ twin: Twin) -> Item {
        if random.chance(8) { return .null }
        return .list(
            (0...random.number(0...2))
                .map { _ in
                    let person = person()
                    let channel = channel(of: person)
                    var identity: Item = [
                        "platform": .text(channel.platform), "platform_user_id": .text(person),
                    ]
                    if random.chance(60) {
                        identity.set("channel_account", .text(orNull: channel.account))
                    }
                    return identity
                }
        )
    }

    mutating func configure() -> Item {
        var command: Item = ["command": "configure_tenant"]
        if random.chance(60) {
            command.set(
                "reopen_window_days",
                random.pick([.null, .int(0), .int(7), .int(7), .int(1)])
            )
        }
        if random.chance(40) {
            command.set(
                "offline_policy",
                random.pick([.null, "keep", "requeue_unanswered", "requeue_all"])
            )
        }
        if random.chance(40) {
            command.set(
                "bot_reply_clears_waiting",
                random.pick([.null, .bool(true), .bool(false)])
            )
        }
        if random.chance(40) {
            command.set(
                "assignment_strategy",
                random.pick([.null, "auto_round_robin", "auto_least_busy", "auto_least_busy"])
            )
        }
        if random.chance(40) { command.set("retention", retention()) }
        return command
    }

    private mutating func retention() -> Item {
        var retention: Item = [:]
        if random.chance(50) {
            let days = random.pick([.null, .int(90), .int(90), .int(3), .int(30)] as [Item])
            retention.set("attachments_days", days)
        }
        if random.chance(50) {
            let months = random.pick([.null, .int(6), .int(6), .int(1), .int(2)] as [Item])
            retention.set("resolved_months", months)
        }
        if random.chance(2) { retention.set("resolved_months", .int(0)) }
        if random.chance(2) { retention.set("attachments_days", .int(0)) }
        return random.chance(25) ? .null : retention
    }
}
