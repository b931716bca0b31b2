import HansardEngine
import HansardReadModel
import HansardRecords
import Testing

/// Holds what the twin once found, each as a history of its own.
@Suite struct FoundTests {
    /// Sends commands to the engine and to the twin, and expects the same answers and rows.
    private func expectAgreement(_ commands: [Item]) throws -> (TestTenant, Twin) {
        let engine = try TestTenant()
        var twin = Twin()
        let expected = commands.map { twin.submit($0) }
        #expect(try engine.submit(commands, atomic: false) == expected)
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
}
