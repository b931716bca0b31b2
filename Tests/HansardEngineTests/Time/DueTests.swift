import HansardDomain
import HansardLog
import HansardRecords
import Testing

@testable import HansardEngine

/// Holds that what is due happens by itself, at its time, before what comes after it.
@Suite struct DueTests {
    private static let start: Int64 = 1_767_603_600_000_000

    /// Gives an instant so many minutes after the beginning.
    private func minute(_ minutes: Int64) -> Timestamp {
        Timestamp(microseconds: Self.start + minutes * 60_000_000)
    }

    private func types(_ desk: Desk) throws -> [String] {
        try desk.events().map(\.event.type.name)
    }

    @Test func aLateResolveBetweenTwoTicksIsABreachAllTheSame() throws {
        let desk = try Desk()
        desk.run(Ask.policy(minutes: 10, hours: 1, at: minute(0)))
        desk.run(Ask.receive(at: minute(0)))
        var resolve = ResolveConversation()
        resolve.conversation.conversationID = 1
        #expect(desk.run(Ask.body(.resolveConversation(resolve), at: minute(90))).isAccepted)
        let events = try desk.events()
        let breaches = events.filter { $0.event.type.name.hasSuffix("breached") }
        #expect(
            breaches.map(\.event.type) == [.slaFirstResponseBreached, .slaResolutionBreached]
        )
        #expect(breaches.map(\.occurredAt) == [minute(10), minute(60)])
        #expect(events.last?.event.type == .conversationResolved)
        try desk.expectSound()
    }

    @Test func equalityIsMet() throws {
        let desk = try Desk()
        desk.run(Ask.policy(minutes: 10, at: minute(0)))
        desk.run(Ask.receive(at: minute(0)))
        #expect(desk.run(Ask.user("Eve", userID: 3)).isAccepted == true)
        var reply = SendMessage()
        reply.conversation.conversationID = 1
        reply.userID = 3
        reply.content = "hi"
        #expect(desk.run(Ask.body(.sendMessage(reply), at: minute(10))).isAccepted)
        desk.run(Ask.advance(to: minute(10_000)))
        #expect(try !types(desk).contains("sla.first_response_breached"))
    }

    @Test func aRefusedCommandTakesBackWhatWasDueBeforeIt() throws {
        let desk = try Desk()
        desk.run(Ask.policy(minutes: 10, at: minute(0)))
        desk.run(Ask.receive(at: minute(0)))
        let before = desk.files.log.head.position
        var resolve = ResolveConversation()
        resolve.conversation.conversationID = 99
        let outcome = desk.run(Ask.body(.resolveConversation(resolve), at: minute(500)))
        #expect(outcome.rejection?.code == .unknownConversation)
        #expect(desk.files.log.head.position == before)
        #expect(desk.run(Ask.receive(from: "bob", at: minute(20))).isAccepted)
        #expect(try types(desk).contains("sla.first_response_breached"))
    }

    @Test func aCommandWithAnOlderTimeMovesNoTimeBack() throws {
        let desk = try Desk()
        desk.run(Ask.policy(minutes: 10, at: minute(0)))
        desk.run(Ask.receive(at: minute(0)))
        desk.run(Ask.receive(from: "bob", at: minute(100)))
        let breaches = try types(desk).filter { $0 == "sla.first_response_breached" }.count
        desk.run(Ask.receive("again", at: minute(5)))
        #expect(try types(desk).filter { $0 == "sla.first_response_breached" }.count == breaches)
        // The message came late: what it is due by has passed already.
        desk.run(Ask.receive(from: "cid", at: minute(50)))
        #expect(
            try types(desk).filter { $0 == "sla.first_response_breached" }.count == breaches + 1
        )
        #expect(desk.run(Ask.advance(to: minute(40), id: "back")).isAccepted)
        #expect(try types(desk).last == "command.had_no_effect")
    }

    @Test func advancingTimeRunsWhatIsDueAndIsIdempotent() throws {
        let desk = try Desk()
        desk.run(Ask.policy(minutes: 10, at: minute(0)))
        desk.run(Ask.receive(at: minute(0)))
        let first = desk.run(Ask.advance(to: minute(11), id: "t"))
        #expect(first.answer?.events.map(\.type) == [.tenantTimeAdvanced])
        let newest = try types(desk).suffix(2)
        #expect(newest == ["sla.first_response_breached", "tenant.time_advanced"])
        #expect(desk.run(Ask.advance(to: minute(11), id: "t")).isDuplicate)
    }

    @Test func timeIsRememberedAcrossReopening() throws {
        let desk = try Desk()
        desk.run(Ask.policy(minutes: 10, at: minute(0)))
        desk.run(Ask.receive(at: minute(0)))
        desk.close()
        try desk.open()
        #expect(desk.goOn(at: minute(9)) == nil)
        #expect(try !types(desk).contains("sla.first_response_breached"))
        desk.crash()
        try desk.open()
        #expect(desk.goOn(at: minute(11)) == nil)
        #expect(try types(desk).last == "sla.first_response_breached")
        try desk.expectSound()
    }

    @Test func aServedClockRefusesTimesAhead() throws {
        let desk = try Desk { $0.maximumTimeAhead = .seconds(300) }
        let ahead = desk.clock.now() + .seconds(301)
        let refusal = desk.run(Ask.advance(to: ahead)).rejection
        #expect(refusal?.code == .timeAhead)
        #expect(refusal?.field == "to")
        #expect(desk.run(Ask.advance(to: desk.clock.now() + .seconds(299))).isAccepted)
    }

    @Test func moreThanAGroupHoldsIsRecordedBeforeTheCommand() throws {
        let desk = try Desk { $0.eventsPerGroup = 100 }
        let count = 1_100
        desk.run(Ask.policy(minutes: 10, at: minute(0)))
        desk.run((1...count).map { Ask.receive(from: "person \($0)", at: minute(0)) })
        #expect(desk.run(Ask.receive(from: "late", id: "late", at: minute(11))).isAccepted)
        let events = try desk.events()
        let breaches = events.filter { $0.event.type == .slaFirstResponseBreached }
        #expect(breaches.count == count)
        #expect(breaches.allSatisfy { $0.occurredAt == minute(10) })
        let last = try #require(breaches.last)
        let late = try #require(events.last)
        #expect(last.position < late.position)
        try desk.expectSound()
    }
}
