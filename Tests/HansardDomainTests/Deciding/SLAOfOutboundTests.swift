import HansardDomain
import HansardRecords
import Testing

/// What an SLA promises a conversation that the business began.
@Suite struct SLAOfOutboundTests {
    private func desk(_ isHuman: Bool) throws -> Desk {
        var desk = Desk()
        try desk.user(3)
        try desk.policy()
        try desk.command(
            "define_customer",
            "'customer_id': 1, 'identities': [{'platform': 'whatsapp', 'channel_account': 'shop', "
                + "'platform_user_id': 'ann'}]"
        )
        try desk.send(in: nil, user: isHuman ? 3 : nil, at: 0) {
            $0.customerID = 1
            $0.conversation.platform = "whatsapp"
            $0.conversation.channelAccount = "shop"
        }
        return desk
    }

    @Test(arguments: [true, false])
    func noDuesUntilTheFirstInbound(_ isHuman: Bool) throws {
        var desk = try desk(isHuman)
        #expect(desk.status() == (isHuman ? .open : .pending))
        #expect(desk.world.conversations[1]?.slaPolicyID == 1)
        #expect(desk.world.conversations[1]?.slaResolutionDueAt == nil)
        try desk.advance(to: 5_000)
        try desk.receive(at: 5_010)
        let facts = try #require(desk.world.conversations[1])
        #expect(facts.status == .open)
        #expect(facts.slaFirstResponseDueAt == Desk.minute(5_070))
        #expect(facts.slaResolutionDueAt == Desk.minute(5_250))
        #expect(!facts.slaFirstResponseBreached && facts.firstResponseAt == nil)
        try desk.receive(at: 5_020)
        #expect(desk.world.conversations[1]?.slaFirstResponseDueAt == Desk.minute(5_070))
    }

    @Test func whatStoodStillBeforeTheFirstInboundDoesNotCount() throws {
        var desk = try desk(false)
        try desk.receive(at: 100)
        try desk.command(
            "define_sla_policy",
            "'name': 'Gold', 'resolution_time_hours': 1"
        )
        try desk.command("apply_sla_policy", "'conversation_id': 1, 'sla_policy_id': 2", at: 101)
        #expect(desk.world.conversations[1]?.slaResolutionDueAt == Desk.minute(160))
    }

    @Test func pendingAtTheFirstInboundTheClockStandsFromThenOn() throws {
        var desk = try desk(false)
        try desk.command("define_customer", "'customer_id': 1, 'is_blocked': true", at: 1)
        try desk.receive(at: 100)
        #expect(desk.status() == .pending)
        #expect(desk.world.conversations[1]?.slaResolutionDueAt == Desk.minute(340))
        try desk.run(desk.open(), at: 130)
        #expect(desk.world.conversations[1]?.slaResolutionDueAt == Desk.minute(370))
    }

    @Test func theVersionAtTheStartHolds() throws {
        var desk = try desk(true)
        try desk.command(
            "define_sla_policy",
            "'sla_policy_id': 1, 'first_response_time_minutes': 5"
        )
        try desk.receive(at: 10)
        #expect(desk.world.conversations[1]?.slaFirstResponseDueAt == Desk.minute(70))
    }
}
