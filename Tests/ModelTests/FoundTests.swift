import HansardEngine
import HansardReadModel
import HansardRecords
import Testing

/// Holds what the twin once found, each as a history of its own.
@Suite struct FoundTests {
    /// Sends commands to the engine and to the twin, and expects the same answers and rows.
    @discardableResult
    private func expectAgreement(
        _ commands: [Item],
        atomic: Bool = false,
        after first: [Item] = [],
        eventsPerGroup: Int? = nil
    ) throws -> (TestTenant, Twin) {
        let engine = try TestTenant(eventsPerGroup: eventsPerGroup)
        var twin = Twin()
        for command in first {
            #expect(try engine.submit([command], atomic: false) == [twin.submit(command)])
        }
        let expected = twin.submit(commands, atomic: atomic)
        #expect(try engine.submit(commands, atomic: atomic) == expected)
        try engine.settle()
        #expect(try Comparison.differences(twin, engine.tenant.snapshot()) == [])
        return (engine, twin)
    }

    private func inbound(_ id: String, _ fields: (String, Item)...) -> Item {
        let command: Item = [
            "command": "receive_message", "platform": "whatsapp", "channel_account": "shop",
            "from": ["platform_user_id": "ann"], "platform_message_id": .text(id),
            "content": "hello", "occurred_at": .time(Instant.start),
        ]
        return command.with(fields)
    }

    @Test func anEditToAReactionMovesNoCounts() throws {
        let (_, twin) = try expectAgreement([
            inbound("1"), inbound("2"), inbound("3"),
            inbound("3", ("type", "reaction")),
            [
                "command": "read_conversation", "conversation_id": .int(1),
                "up_to_message_id": .int(1),
            ],
        ])
        #expect(twin.conversations[1]?["message_count"] == .int(3))
        #expect(twin.conversations[1]?["unread_count"] == .int(2))
    }

    @Test func anEditToATextMovesNoCounts() throws {
        let (_, twin) = try expectAgreement([
            inbound("1"), inbound("2", ("type", "reaction")), inbound("2"),
            [
                "command": "read_conversation", "conversation_id": .int(1),
                "up_to_message_id": .int(1),
            ],
        ])
        #expect(twin.conversations[1]?["unread_count"] == .int(0))
    }

    @Test func aWatermarkBeforeTheFirstContactLiftsItsMessage() throws {
        let (_, twin) = try expectAgreement([
            [
                "command": "record_watermark", "platform": "facebook", "channel_account": "page",
                "platform_user_id": "eve", "status": "read",
                "watermark_at": .time(Instant.start + Instant.hour),
            ],
            [
                "command": "send_message", "platform": "facebook", "channel_account": "page",
                "to": ["platform_user_id": "eve"], "content": "hi",
                "occurred_at": .time(Instant.start),
            ],
        ])
        #expect(twin.messages[1]?["status"] == "read")
    }

    @Test func aThreadNamedWithoutItsAccountIsTheLatestOne() throws {
        let thread: (String, Item) = ("platform_conversation_id", "g1")
        let (_, twin) = try expectAgreement([
            inbound("1", thread), inbound("1", thread, ("channel_account", "bank")),
            [
                "command": "pend_conversation", "platform": "whatsapp",
                "platform_conversation_id": "g1",
            ],
            [
                "command": "pend_conversation", "platform": "telegram",
                "platform_conversation_id": "g1",
            ],
        ])
        #expect(twin.conversations[1]?["status"] == "new")
        #expect(twin.conversations[2]?["status"] == "pending")
    }

    private let response: Item = [
        "command": "define_canned_response", "title": "Hello",
        "content": "Hello {{customer.name}}", "occurred_at": .time(Instant.start),
    ]

    private let reply: Item = [
        "command": "send_message", "platform": "sms",
        "to": ["platform_user_id": "eve", "name": "Eve"], "canned_response_id": .int(1),
        "platform_message_id": "m1", "occurred_at": .time(Instant.start),
    ]

    @Test func aCannedResponseNamesThePersonOfItsCommand() throws {
        let (_, twin) = try expectAgreement([response, reply])
        #expect(twin.messages[1]?["content"] == "Hello Eve")
    }

    @Test func aRepeatedCannedResponseIsNoEdit() throws {
        let (_, twin) = try expectAgreement([response, reply, reply])
        #expect(twin.messages[1]?["content"] == "Hello Eve")
        #expect(!twin.happened.contains("message.edited"))
    }

    @Test func advancingToThePastMovesNoClock() throws {
        let minute: Item = [
            "command": "define_sla_policy", "name": "fast", "is_default": .bool(true),
            "first_response_time_minutes": .int(1), "occurred_at": .time(Instant.start),
        ]
        let (_, twin) = try expectAgreement([
            minute, inbound("1"),
            [
                "command": "advance_time", "to": .time(Instant.start - Instant.day),
                "command_id": "a", "occurred_at": .time(Instant.start + Instant.day),
            ],
        ])
        #expect(twin.conversations[1]?["sla_first_response_breached"] == .bool(false))
        #expect(twin.clock == Instant.start)
    }

    @Test func aRefusedCommandLetsNothingFallDueHoweverLargeItsGroup() throws {
        let policy: Item = [
            "command": "define_sla_policy", "name": "fast", "is_default": .bool(true),
            "first_response_time_minutes": .int(1), "resolution_time_hours": .int(1),
            "occurred_at": .time(Instant.start),
        ]
        let (_, twin) = try expectAgreement(
            [
                inbound("1"),
                [
                    "command": "open_conversation", "conversation_id": .int(9),
                    "occurred_at": .time(Instant.start + Instant.day),
                ],
                [
                    "command": "send_message", "conversation_id": .int(1), "content": "hi",
                    "sender_type": "user", "occurred_at": .time(Instant.start + Instant.second),
                ],
            ],
            after: [policy],
            eventsPerGroup: 5
        )
        #expect(twin.conversations[1]?["sla_first_response_breached"] == .bool(false))
    }

    @Test func theQueueIsDrainedBetweenTheCommandsOfABatchHoweverSmallTheGroups() throws {
        let time: (String, Item) = ("occurred_at", .time(Instant.start))
        let desk: [Item] = [
            ["command": "define_user", "name": "Ann"],
            ["command": "set_availability", "user_id": .int(1), "availability": "online"],
            ["command": "configure_tenant", "assignment_strategy": "auto_least_busy"],
        ]
        let (_, twin) = try expectAgreement(
            [
                inbound("1"),
                (["command": "pend_conversation", "conversation_id": .int(1)] as Item)
                    .with([time]),
            ],
            atomic: true,
            after: desk.map { $0.with([time]) },
            eventsPerGroup: 2
        )
        #expect(twin.conversations[1]?["assigned_to"] == .int(1))
    }
}
