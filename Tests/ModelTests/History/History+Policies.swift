extension History {
    /// Makes a command about promises of time, and who gets what by itself.
    mutating func policies(_ twin: Twin) -> Item {
        switch random.number(0...99) {
        case ..<30: definePolicy(twin)
        case ..<65:
            onConversation("apply_sla_policy", twin)
                .with([("sla_policy_id", .int(recent(twin.policies, within: 5)))])
        default: autoAssign(twin)
        }
    }

    private mutating func autoAssign(_ twin: Twin) -> Item {
        var command = onConversation("auto_assign_conversation", twin)
        if random.chance(60) {
            command.set(
                "strategy",
                random.pick(["auto_round_robin", "auto_least_busy", "auto_least_busy", "manual"])
            )
        }
        return command
    }

    mutating func definePolicy(_ twin: Twin) -> Item {
        var command: Item = ["command": "define_sla_policy"]
        if random.chance(60) {
            command.set("sla_policy_id", .int(recent(twin.policies, within: 5)))
        }
        if random.chance(70) { command.set("name", random.pick(["gold", "silver", "night"])) }
        if random.chance(4) { command.set("name", random.pick([.null, ""])) }
        if random.chance(20) { command.set("description", random.pick([.null, "all of it"])) }
        if random.chance(60) {
            let minutes = random.pick([1, 5, 30, 240, 2_880] as [Int64])
            command.set("first_response_time_minutes", random.chance(10) ? .null : .int(minutes))
        }
        if random.chance(60) {
            let hours = random.pick([1, 2, 8, 30] as [Int64])
            command.set("resolution_time_hours", random.chance(10) ? .null : .int(hours))
        }
        if random.chance(60) { command.set("conditions", policyConditions(twin)) }
        if random.chance(30) { command.set("is_active", .bool(random.chance(70))) }
        if random.chance(40) { command.set("is_default", .bool(random.chance(70))) }
        return command
    }

    private mutating func policyConditions(_ twin: Twin) -> Item {
        var conditions: Item = [:]
        if random.chance(40) {
            conditions.set(
                "platform",
                random.pick(["whatsapp", ["telegram", "sms"], ["facebook"], "WhatsApp"])
            )
        }
        if random.chance(25) {
            conditions.set("channel_type", random.pick(["direct", ["group", "broadcast"]]))
        }
        if random.chance(20) {
            let ids = (0...8).map { Item.int(max(1, twin.customers.lastID - $0)) }
            conditions.set("customer_ids", .list(ids))
        }
        if random.chance(10) { conditions.set("tags", ["vip"]) }
        if random.chance(40) { conditions.set("calendar", calendar()) }
        if random.chance(5) { conditions.set("plattform", "sms") }
        if random.chance(4) { conditions.set("platform", []) }
        return random.chance(8) ? .null : conditions
    }

    /// Makes opening hours; some that never open or cannot be read.
    mutating func calendar() -> Item {
        let noon: Item = [["09:00", "12:30"], ["13:30", "18:00"]]
        let day: Item = [["08:00", "24:00"]]
        var calendar: Item = [
            "timezone": random.pick(["UTC", "Asia/Kolkata"]),
            "hours": [
                "monday": noon, "tuesday": day, "wednesday": random.pick([noon, day]),
                "friday": random.pick([noon, day]), "sunday": [["00:00", "05:15"]],
            ],
        ]
        if random.chance(40) { calendar.set("holidays", ["2026-01-06", "2026-05-01"]) }
        switch random.number(0...99) {
        case ..<3: calendar.set("hours", [:])
        case ..<5: calendar.set("hours", ["monday": []])
        case ..<7: calendar.set("timezone", "Europe/Berlln")
        case ..<9: calendar.set("timezone", .null)
        case ..<11: calendar.set("hours", ["monday": [["10:00", "09:00"]]])
        default: break
        }
        return calendar
    }
}
