extension History {
    /// Lists the commands that a desk begins with; they differ from seed to seed.
    mutating func beginning() -> [Item] {
        var script = (1...4).map { firstUser($0) }
        let strategy = random.pick(["manual", "auto_round_robin", "auto_least_busy"])
        script.append([
            "command": "configure_tenant", "occurred_at": .time(time),
            "assignment_strategy": .text(strategy),
        ])
        for user in 1...3 as ClosedRange<Int64> {
            script.append([
                "command": "set_availability", "occurred_at": .time(time),
                "user_id": .int(user), "availability": random.pick(["online", "online", "away"]),
            ])
        }
        if random.chance(70) {
            script.append([
                "command": "define_sla_policy", "occurred_at": .time(time), "name": "base",
                "is_default": .bool(true), "first_response_time_minutes": .int(30),
                "resolution_time_hours": .int(random.pick([2, 8, 24])),
            ])
        }
        if random.chance(60) {
            script.append([
                "command": "define_automated_reply", "occurred_at": .time(time), "name": "hello",
                "trigger_type": "greeting", "reply_message": "Thank you.",
            ])
        }
        return script
    }

    /// Lists the commands of a campaign that is too large for one slice.
    mutating func largeCampaign(_ twin: Twin) -> [Item] {
        let known = twin.customers.lastID
        var script: [Item] = (1...170)
            .map { number in
                [
                    "command": "define_customer", "occurred_at": .time(time),
                    "customer_id": .int(known + number),
                    "is_blocked": .bool(number % 50 == 0),
                    "identities": [
                        ["platform": "sms", "platform_user_id": .text("mass-\(number)")]
                    ],
                ]
            }
        let ids = (max(1, known - 10)...(known + 170)).map { Item.int($0) }
        script.append([
            "command": "define_campaign", "occurred_at": .time(time), "campaign_id": .int(77),
            "name": "everybody",
            "customer_ids": .list(ids.filter { twin.isCustomer($0) || ($0.int ?? 0) > known }),
        ])
        script.append([
            "command": "send_campaign", "occurred_at": .time(time), "campaign_id": .int(77),
            "platform": "sms", "content": "Big news {{customer.name}}",
        ])
        return script
    }

    /// Lets time come on by command: to the past, by minutes, by months.
    mutating func advance() -> Item {
        switch random.number(0...99) {
        case ..<30: break
        case ..<70: time += random.number(1...600) * Instant.minute
        case ..<95: time += random.number(1...12) * Instant.day
        default: time += random.number(30...130) * Instant.day
        }
        let to = random.chance(15) ? time - random.number(1...100) * Instant.hour : time
        return ["command": "advance_time", "to": .time(to)]
    }
}

extension Twin {
    /// Tells whether an id is a customer's.
    func isCustomer(_ id: Item) -> Bool { id.int.map { customers[$0] != nil } ?? false }
}
