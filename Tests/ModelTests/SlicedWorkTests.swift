import HansardEngine
import HansardReadModel
import HansardRecords
import Testing

/// Holds work that is too large for one command against the twin, with the tenant closed in its
/// middle.
@Suite struct SlicedWorkTests {
    private let engine: TestTenant
    private var twin = Twin()
    private var minute: Int64 = 0

    init() throws { engine = try TestTenant(eventsPerGroup: 100) }

    /// Sends commands, one a minute, to both, and expects the same answers.
    private mutating func submit(_ commands: [Item]) throws {
        var timed: [Item] = []
        for var command in commands {
            minute += 1
            command.set("occurred_at", .time(Instant.start + minute * Instant.minute))
            timed.append(command)
        }
        let expected = timed.map { twin.submit($0) }
        #expect(try engine.submit(timed, atomic: false) == expected)
    }

    /// Expects the same rows, and a fold from empty that gives them too.
    private func expectAgreement() throws {
        try engine.settle()
        let live = try engine.tenant.snapshot()
        #expect(live.position == twin.position)
        #expect(try Comparison.differences(twin, live) == [])
        let fresh = try ReadModel.open(directory: engine.emptyFolder())
        defer { fresh.close(clean: false) }
        try FreshFold.fold(engine.tenant.log, into: fresh, groups: [1_000], seed: 1)
        try FreshFold.expectEqual(live, fresh.snapshot(), "sliced work")
    }

    private func conversations(_ count: Int64) -> [Item] {
        (1...count)
            .map { number in
                [
                    "command": "receive_message", "platform": "sms", "channel_account": "desk",
                    "from": ["platform_user_id": .text("person-\(number)")], "content": "hello",
                ]
            }
    }

    private let agent: [Item] = [
        ["command": "define_user", "user_id": .int(1), "name": "Ann"],
        ["command": "configure_tenant", "assignment_strategy": "auto_least_busy"],
        ["command": "set_availability", "user_id": .int(1), "availability": "online"],
    ]

    @Test mutating func anAgentOfManyConversationsLosesThemAll() throws {
        try submit(agent + conversations(1_005))
        try submit([
            [
                "command": "define_user", "user_id": .int(1), "name": "Ann",
                "is_active": .bool(false),
            ]
        ])
        try engine.reopen()
        #expect(twin.assignments.rows.count == 1_005)
        #expect(twin.assignments.rows.values.allSatisfy { !$0["unassigned_at"].isNull })
        try expectAgreement()
    }

    @Test mutating func aTagOfManyConversationsLeavesThemAll() throws {
        try submit([["command": "define_tag", "name": "spam"]] + conversations(1_005))
        try submit(
            (1...1_005)
                .map { number in
                    [
                        "command": "tag_conversation", "conversation_id": .int(number),
                        "name": "SPAM",
                    ]
                }
        )
        try submit([["command": "remove_tag", "tag_id": .int(1)]])
        try engine.reopen(discarding: ["views"])
        #expect(twin.taggings.rows.isEmpty)
        try expectAgreement()
    }

    @Test mutating func aCampaignOfManySlicesGoesToEverybodyOnce() throws {
        try submit([["command": "define_campaign", "name": "all"]])
        try submit(
            (1...500)
                .map { number in
                    [
                        "command": "define_customer", "customer_id": .int(number),
                        "is_blocked": .bool(number % 100 == 0),
                    ]
                }
        )
        let ids = Item.list((1...500).map { .int($0) })
        let sending: Item = [
            "command": "send_campaign", "campaign_id": .int(1), "platform": "sms",
            "content": "Hello {{customer.name}}", "customer_ids": ids,
        ]
        try submit([sending])
        try engine.reopen()
        try submit([sending])
        #expect(twin.campaignMessages.rows.count == 495)
        try expectAgreement()
    }
}
