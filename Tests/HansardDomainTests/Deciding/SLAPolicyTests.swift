import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct SLAPolicyTests {
    private func define(_ desk: inout Desk, _ fields: String) throws(Rejection) -> Decision {
        try desk.command("define_sla_policy", fields)
    }

    /// Names the policy that a new conversation gets.
    private func chosen(
        _ desk: inout Desk,
        _ change: (inout ReceiveMessage) -> Void = { _ in }
    ) throws -> Int64? {
        let id = try #require(try desk.receive("hello", change).id("conversation_id"))
        return desk.world.conversations[id]?.slaPolicyID
    }

    @Test func aPolicyIsDefinedAndItsVersionsAreNumbered() throws {
        var desk = Desk()
        let decision = try define(&desk, "'name': 'Gold', 'first_response_time_minutes': 5")
        #expect(decision.names == ["sla_policy.defined"])
        #expect(decision.ids == [AnsweredID(name: "sla_policy_id", id: 1)])
        #expect(decision.events.first?.stream == Stream(.slaPolicy, 1))
        _ = try define(&desk, "'sla_policy_id': 1, 'first_response_time_minutes': 6")
        let row = try #require(desk.world.policies.first)
        #expect(row.version == 2)
        #expect(row.policyVersionID == 2)
        #expect(row.name == "Gold")
        #expect(row.isActive)
        #expect(!row.isDefault)
        let again = try define(&desk, "'sla_policy_id': 1, 'name': 'Gold'")
        #expect(again.events.isEmpty)
        #expect(again.id("sla_policy_id") == 1)
    }

    @Test func atMostOnePolicyIsTheDefault() throws {
        var desk = Desk()
        _ = try define(&desk, "'name': 'A', 'is_default': true")
        let decision = try define(&desk, "'name': 'B', 'is_default': true")
        #expect(decision.events.count == 2)
        #expect(decision.ids == [AnsweredID(name: "sla_policy_id", id: 2)])
        #expect(desk.world.policies.map(\.isDefault) == [false, true])
        let back = try define(&desk, "'sla_policy_id': 1, 'is_default': true")
        #expect(back.ids == [AnsweredID(name: "sla_policy_id", id: 1)])
        #expect(desk.world.policies.map(\.isDefault) == [true, false])
        #expect(desk.world.policies.map(\.version) == [3, 2])
    }

    @Test func theMostSpecificPolicyIsChosen() throws {
        var desk = Desk()
        _ = try define(&desk, "'name': 'A', 'conditions': {'platform': 'whatsapp'}")
        _ = try define(
            &desk,
            "'name': 'B', 'conditions': {'platform': ['whatsapp'], 'channel_type': 'group'}"
        )
        #expect(try chosen(&desk) == 1)
        let group = try chosen(&desk) {
            $0.from.platformUserID = "bob"
            $0.channelType = .group
        }
        #expect(group == 2)
    }

    @Test func theLowestIdIsChosenAmongEquallySpecificOnes() throws {
        var desk = Desk()
        _ = try define(&desk, "'name': 'A', 'conditions': {'platform': 'telegram'}")
        _ = try define(&desk, "'name': 'B', 'conditions': {'channel_type': 'direct'}")
        _ = try define(&desk, "'name': 'C', 'conditions': {'platform': 'whatsapp'}")
        #expect(try chosen(&desk) == 2)
    }

    @Test func theDefaultIsChosenWhenNoneMatches() throws {
        var desk = Desk()
        _ = try define(&desk, "'name': 'A', 'conditions': {'platform': 'telegram'}")
        _ = try define(&desk, "'name': 'B'")
        #expect(try chosen(&desk) == nil)
        _ = try define(&desk, "'name': 'C', 'is_default': true")
        #expect(try chosen(&desk) { $0.from.platformUserID = "bob" } == 3)
        #expect(try chosen(&desk) { $0.platform = "telegram" } == 1)
    }

    @Test func inactivePoliciesAreNotChosen() throws {
        var desk = Desk()
        _ = try define(
            &desk,
            "'name': 'A', 'conditions': {'platform': 'whatsapp'}, 'is_active': false"
        )
        _ = try define(&desk, "'name': 'B', 'is_default': true, 'is_active': false")
        #expect(try chosen(&desk) == nil)
    }

    @Test func customersAreACondition() throws {
        var desk = Desk()
        try desk.receive(from: "bob")
        _ = try define(&desk, "'name': 'A', 'conditions': {'customer_ids': [1]}")
        #expect(try chosen(&desk) == nil)
        #expect(
            try chosen(&desk) {
                $0.from.platformUserID = "bob"
                $0.platformConversationID = "t"
            } == 1
        )
    }

    @Test func aConversationKeepsTheVersionItBeganWith() throws {
        var desk = Desk()
        try desk.policy()
        try desk.receive()
        _ = try define(&desk, "'sla_policy_id': 1, 'first_response_time_minutes': 5")
        try desk.receive(from: "bob", at: 1)
        #expect(desk.world.conversations[1]?.slaFirstResponseDueAt == Desk.minute(60))
        #expect(desk.world.conversations[1]?.slaPolicyVersionID == 1)
        #expect(desk.world.conversations[2]?.slaFirstResponseDueAt == Desk.minute(6))
        #expect(desk.world.conversations[2]?.slaPolicyVersionID == 2)
        try desk.run(desk.pend(), at: 10)
        try desk.run(desk.open(), at: 20)
        #expect(desk.world.conversations[1]?.slaResolutionDueAt == Desk.minute(250))
    }

    @Test func applyingAPolicyRecomputesFromTheAnchorAndKeepsThePauses() throws {
        var desk = Desk()
        try desk.policy()
        try desk.receive()
        try desk.run(desk.pend(), at: 10)
        try desk.run(desk.open(), at: 40)
        _ = try define(
            &desk,
            "'name': 'Gold', 'first_response_time_minutes': 90, 'resolution_time_hours': 2"
        )
        let decision = try desk.command(
            "apply_sla_policy",
            "'conversation_id': 1, 'sla_policy_id': 2",
            at: 45
        )
        #expect(decision.names == ["sla.applied"])
        #expect(decision.ids.map(\.name) == ["conversation_id", "sla_policy_id"])
        let facts = try #require(desk.world.conversations[1])
        #expect(facts.slaFirstResponseDueAt == Desk.minute(90))
        #expect(facts.slaResolutionDueAt == Desk.minute(150))
        #expect(facts.slaPolicyID == 2)
        let again = try desk.command(
            "apply_sla_policy",
            "'conversation_id': 1, 'sla_policy_id': 2"
        )
        #expect(again.events.isEmpty)
    }

    @Test func applyingTheNewVersionOfTheSamePolicyTakesItOver() throws {
        var desk = Desk()
        try desk.policy()
        try desk.receive()
        _ = try define(&desk, "'sla_policy_id': 1, 'first_response_time_minutes': 30")
        try desk.command("apply_sla_policy", "'conversation_id': 1, 'sla_policy_id': 1")
        #expect(desk.world.conversations[1]?.slaFirstResponseDueAt == Desk.minute(30))
    }

    @Test func whatWasDueBeforeTheNewPolicyBreachesAtOnceAtItsDueTime() throws {
        var desk = Desk()
        try desk.policy()
        try desk.receive()
        _ = try define(&desk, "'name': 'Gold', 'first_response_time_minutes': 5")
        try desk.command("apply_sla_policy", "'conversation_id': 1, 'sla_policy_id': 2", at: 50)
        #expect(desk.times(of: "sla.first_response_breached") == [Desk.minute(5)])
        #expect(desk.world.conversations[1]?.slaResolutionDueAt == nil)
    }

    @Test func aLaxerPolicyUnsetsNoFlag() throws {
        var desk = Desk()
        try desk.policy()
        try desk.receive()
        try desk.advance(to: 61)
        _ = try define(&desk, "'name': 'Lax', 'first_response_time_minutes': 600")
        try desk.command("apply_sla_policy", "'conversation_id': 1, 'sla_policy_id': 2", at: 62)
        #expect(desk.world.conversations[1]?.slaFirstResponseBreached == true)
    }

    @Test func archivedGetsNoOtherPolicy() throws {
        var desk = Desk()
        try desk.policy()
        try desk.receive()
        try desk.run(desk.resolve())
        try desk.run(desk.archive())
        let fields = "'conversation_id': 1, 'sla_policy_id': 1"
        #expect(try desk.refused("apply_sla_policy", fields).code == .invalidTransition)
    }

    @Test func badInputIsRefused() throws {
        var desk = Desk()
        try desk.receive()
        let empty = "{'timezone': 'UTC', 'hours': {}}"
        try desk.expectRefused(
            "define_sla_policy",
            [
                ("", .missingField, "name"), ("'name': null", .invalidField, "name"),
                ("'name': ''", .invalidField, "name"),
                (
                    "'name': 'A', 'first_response_time_minutes': 0", .invalidField,
                    "first_response_time_minutes"
                ),
                (
                    "'name': 'A', 'resolution_time_hours': -1", .invalidField,
                    "resolution_time_hours"
                ),
                ("'name': 'A', 'conditions': []", .invalidField, "conditions"),
                (
                    "'name': 'A', 'conditions': {'platfrom': 'line'}", .invalidField,
                    "conditions.platfrom"
                ),
                (
                    "'name': 'A', 'conditions': {'channel_type': 'fax'}", .invalidField,
                    "conditions.channel_type"
                ),
                ("'name': 'A', 'sla_policy_id': 9", .unknownSLAPolicy, "sla_policy_id"),
            ]
        )
        let calendar = try desk.refused(
            "define_sla_policy",
            "'name': 'A', 'conditions': {'calendar': \(empty)}"
        )
        #expect(calendar.code == .invalidCalendar)
        try desk.expectRefused(
            "apply_sla_policy",
            [
                ("'conversation_id': 1", .missingField, "sla_policy_id"),
                ("'conversation_id': 1, 'sla_policy_id': 9", .unknownSLAPolicy, "sla_policy_id"),
                (
                    "'conversation_id': 9, 'sla_policy_id': 9", .unknownConversation,
                    "conversation_id"
                ),
            ]
        )
    }
}
