import HansardDomain
import HansardRecords
import Testing

@Suite struct TenantTests {
    private func configure(_ change: (inout ConfigureTenant) -> Void) -> CommandBody {
        var body = ConfigureTenant()
        change(&body)
        return .configureTenant(body)
    }

    @Test func settingsChangeOneByOne() throws {
        var desk = Desk()
        let decision = try desk.run(configure { $0.reopenWindowDays = .set(3) })
        #expect(decision.names == ["tenant.configured"])
        #expect(decision.events.first?.stream == .tenant)
        #expect(desk.world.settings.reopenWindowDays == 3)
        try desk.run(configure { $0.offlinePolicy = .set(.requeueAll) })
        #expect(desk.world.settings.reopenWindowDays == 3)
        #expect(desk.world.settings.offlinePolicy == .requeueAll)
    }

    @Test func nullPutsTheDefaultBackExceptForTheWindow() throws {
        var desk = Desk()
        desk.world.settings.botReplyClearsWaiting = false
        desk.world.settings.assignmentStrategy = .autoLeastBusy
        try desk.run(
            configure {
                $0.botReplyClearsWaiting = .clear
                $0.assignmentStrategy = .clear
                $0.reopenWindowDays = .clear
            }
        )
        var expected = TenantSettings()
        expected.reopenWindowDays = nil
        #expect(desk.world.settings == expected)
    }

    @Test func theSameAgainIsNoEvent() throws {
        var desk = Desk()
        #expect(try desk.run(configure { $0.reopenWindowDays = .set(7) }).events.isEmpty)
        #expect(try desk.run(configure { _ in }).events.isEmpty)
    }
}

@Suite struct ActorTests {
    @Test func anUnknownActingUserIsRefused() throws {
        var desk = Desk()
        var body = ReceiveMessage()
        body.platform = "line"
        body.from.platformUserID = "u"
        let refusal = try desk.refusal(.receiveMessage(body), by: Desk.user3)
        #expect(refusal.code == .unknownUser)
        #expect(refusal.field == "actor.id")
        #expect(refusal.message.contains("user 3 is unknown"))
    }

    @Test func otherActorsAreNotLookedUp() throws {
        var desk = Desk()
        try desk.receive()
        #expect(try desk.run(desk.open(), by: Actor(.customer, id: 77)).events.count == 1)
        #expect(try desk.run(desk.pend(), by: Actor(.user)).events.count == 1)
    }

    @Test func theSameCommandInTheSameWorldIsTheSameDecision() throws {
        var first = Desk()
        var second = Desk()
        #expect(try first.receive(id: "m") == second.receive(id: "m"))
        #expect(try first.send(id: "w") == second.send(id: "w"))
    }
}
