import HansardDomain
import HansardRecords
import Testing

/// The policy promises a first response in 60 minutes and a resolution in 240.
@Suite struct SLATests {
    private func desk() throws -> Desk {
        var desk = Desk()
        try desk.user(3)
        try desk.policy()
        try desk.receive()
        return desk
    }

    private func facts(_ desk: Desk) throws -> ConversationFacts {
        try #require(desk.world.conversations[1])
    }

    @Test func dueTimesCountFromTheFirstInbound() throws {
        var desk = try desk()
        try desk.receive(at: 30)
        let facts = try facts(desk)
        #expect(facts.slaFirstResponseDueAt == Desk.minute(60))
        #expect(facts.slaResolutionDueAt == Desk.minute(240))
        #expect(facts.slaPolicyID == 1)
        #expect(!facts.slaFirstResponseBreached && !facts.slaResolutionBreached)
    }

    @Test func aReplyExactlyWhenDueIsInTime() throws {
        var desk = try desk()
        try desk.send(user: 3, at: 60)
        try desk.advance(to: 100)
        #expect(try !facts(desk).slaFirstResponseBreached)
    }

    @Test func aResolveExactlyWhenDueIsInTime() throws {
        var desk = try desk()
        try desk.send(user: 3)
        try desk.run(desk.resolve(), at: 240)
        try desk.advance(to: 1_000)
        #expect(try !facts(desk).slaResolutionBreached)
    }

    @Test func theClockExactlyAtDueBreachesNothing() throws {
        var desk = try desk()
        try desk.advance(to: 60)
        #expect(desk.times(of: "sla.first_response_breached").isEmpty)
        try desk.advance(to: 61)
        #expect(desk.times(of: "sla.first_response_breached") == [Desk.minute(60)])
    }

    @Test func aBreachIsDatedAtItsDueTime() throws {
        var desk = try desk()
        try desk.advance(to: 5_000)
        #expect(desk.times(of: "sla.first_response_breached") == [Desk.minute(60)])
        #expect(desk.times(of: "sla.resolution_breached") == [Desk.minute(240)])
        let facts = try facts(desk)
        #expect(facts.slaFirstResponseBreached && facts.slaResolutionBreached)
        try desk.advance(to: 9_000)
        #expect(desk.times(of: "sla.resolution_breached").count == 1)
    }

    @Test func lateResolveBetweenTwoTicksIsABreach() throws {
        var desk = try desk()
        try desk.send(user: 3)
        try desk.advance(to: 239)
        try desk.run(desk.resolve(), at: 241)
        try desk.advance(to: 300)
        #expect(try facts(desk).slaResolutionBreached)
        #expect(desk.times(of: "sla.resolution_breached") == [Desk.minute(240)])
        #expect(desk.names().suffix(3).first == "sla.resolution_breached")
    }

    @Test func lateReplyBetweenTwoTicksIsABreach() throws {
        var desk = try desk()
        try desk.send(user: 3, at: 61)
        #expect(try facts(desk).slaFirstResponseBreached)
        #expect(try facts(desk).firstResponseAt == Desk.minute(61))
    }

    @Test func aReplyWithAStatusChangeInOneStepCountsFirst() throws {
        var desk = try desk()
        let decision = try desk.send(user: 3, at: 60)
        #expect(decision.names == ["message.sent", "conversation.opened"])
        try desk.run(desk.resolve(), at: 60)
        try desk.advance(to: 500)
        let facts = try facts(desk)
        #expect(facts.firstResponseAt == Desk.minute(60))
        #expect(!facts.slaFirstResponseBreached && !facts.slaResolutionBreached)
    }

    @Test func botsAndNotesAnswerNothing() throws {
        var desk = try desk()
        try desk.send(at: 5)
        try desk.command(
            "add_note",
            "'conversation_id': 1, 'user_id': 3, 'content': 'x'",
            at: 6
        )
        try desk.advance(to: 61)
        #expect(try facts(desk).slaFirstResponseBreached)
    }

    @Test(arguments: [59, 60] as [Int64])
    func anInTimeReplyRecordedLateEmitsACorrectingEvent(_ minute: Int64) throws {
        var desk = try desk()
        try desk.advance(to: 100)
        let decision = try desk.send(user: 3, at: minute)
        #expect(
            decision.names == ["message.sent", "sla.breach_corrected", "conversation.opened"]
        )
        #expect(try !facts(desk).slaFirstResponseBreached)
        #expect(try facts(desk).firstResponseAt == Desk.minute(minute))
    }

    @Test func aLateReplyRecordedLateCorrectsNothing() throws {
        var desk = try desk()
        try desk.advance(to: 100)
        #expect(
            try desk.send(user: 3, at: 61).names == ["message.sent", "conversation.opened"]
        )
        #expect(try facts(desk).slaFirstResponseBreached)
    }

    @Test func anInTimeResolveRecordedLateTakesBothBreachesBack() throws {
        var desk = try desk()
        try desk.advance(to: 300)
        let decision = try desk.run(desk.resolve(), at: 50)
        #expect(
            decision.names == [
                "conversation.resolved", "sla.breach_corrected", "sla.breach_corrected",
            ]
        )
        let facts = try facts(desk)
        #expect(!facts.slaFirstResponseBreached && !facts.slaResolutionBreached)
    }

    @Test func aResolveInsideALaterPauseCorrectsNothing() throws {
        var desk = try desk()
        try desk.send(user: 3)
        try desk.run(desk.resolve(), at: 300)
        try desk.run(desk.reopen(), at: 400)
        #expect(try facts(desk).slaResolutionDueAt == Desk.minute(340))
        #expect(try desk.run(desk.resolve(), at: 310).names == ["conversation.resolved"])
        #expect(try facts(desk).slaResolutionBreached)
    }

    @Test func pendingPausesTheResolutionAndNotTheFirstResponse() throws {
        var desk = try desk()
        try desk.run(desk.pend(), at: 10)
        try desk.advance(to: 1_000)
        #expect(try facts(desk).slaFirstResponseBreached)
        #expect(try !facts(desk).slaResolutionBreached)
        #expect(try facts(desk).slaResolutionDueAt == Desk.minute(240))
        let decision = try desk.run(desk.open(), at: 1_010)
        #expect(decision.names == ["conversation.opened", "sla.resolution_rescheduled"])
        #expect(try facts(desk).slaResolutionDueAt == Desk.minute(1_240))
        try desk.advance(to: 1_240)
        #expect(try !facts(desk).slaResolutionBreached)
        try desk.advance(to: 1_241)
        #expect(desk.times(of: "sla.resolution_breached") == [Desk.minute(1_240)])
    }

    @Test func aCustomersMessageEndsThePause() throws {
        var desk = try desk()
        try desk.run(desk.pend(), at: 10)
        let decision = try desk.receive(at: 30)
        #expect(
            decision.names == [
                "conversation.opened", "sla.resolution_rescheduled", "message.received",
            ]
        )
        #expect(try facts(desk).slaResolutionDueAt == Desk.minute(260))
    }

    @Test func reopeningResumesTheClockWithTheElapsedTimeKept() throws {
        var desk = try desk()
        try desk.send(user: 3)
        try desk.run(desk.resolve(), at: 100)
        try desk.advance(to: 600)
        #expect(try !facts(desk).slaResolutionBreached)
        #expect(try facts(desk).slaResolutionDueAt == Desk.minute(240))
        try desk.receive(at: 700)
        #expect(try facts(desk).slaResolutionDueAt == Desk.minute(840))
        #expect(try facts(desk).slaFirstResponseDueAt == Desk.minute(60))
        try desk.run(desk.resolve(), at: 840)
        try desk.advance(to: 2_000)
        #expect(try !facts(desk).slaResolutionBreached)
    }

    @Test func aPendThatEndsInAResolveIsOnePause() throws {
        var desk = try desk()
        try desk.send(user: 3)
        try desk.run(desk.pend(), at: 100)
        try desk.run(desk.resolve(), at: 150)
        try desk.run(desk.reopen(), at: 200)
        #expect(try facts(desk).slaResolutionDueAt == Desk.minute(340))
    }

    @Test func pausesAddUp() throws {
        var desk = try desk()
        try desk.send(user: 3)
        for round in Int64(0)..<5 {
            try desk.run(desk.pend(), at: 10 + round * 20)
            try desk.run(desk.open(), at: 20 + round * 20)
        }
        #expect(try facts(desk).slaResolutionDueAt == Desk.minute(290))
        #expect(try facts(desk).slaPauses.count == 5)
    }

    @Test func whatWasOverdueIsOverdueByAsMuchAfterAReopen() throws {
        var desk = try desk()
        try desk.send(user: 3)
        try desk.run(desk.resolve(), at: 300)
        try desk.run(desk.reopen(), at: 400)
        #expect(try facts(desk).slaResolutionDueAt == Desk.minute(340))
        #expect(try facts(desk).slaResolutionBreached)
        try desk.advance(to: 1_000)
        #expect(desk.times(of: "sla.resolution_breached") == [Desk.minute(240)])
    }

    @Test func resolvedUnansweredBeforeDueBreachesNoFirstResponse() throws {
        var desk = try desk()
        try desk.run(desk.resolve(), at: 60)
        try desk.advance(to: 100)
        #expect(try !facts(desk).slaFirstResponseBreached)
        try desk.run(desk.reopen(), at: 110)
        try desk.advance(to: 200)
        #expect(try !facts(desk).slaFirstResponseBreached)
    }

    @Test func reopenedBeforeDueTheFirstResponseIsOwedAgain() throws {
        var desk = try desk()
        try desk.run(desk.resolve(), at: 20)
        try desk.run(desk.reopen(), at: 30)
        try desk.advance(to: 61)
        #expect(try facts(desk).slaFirstResponseBreached)
    }

    @Test func aReopenDoesNotRearmAFirstResponse() throws {
        var desk = try desk()
        try desk.send(user: 3, at: 10)
        try desk.run(desk.resolve(), at: 20)
        try desk.receive(at: 30)
        try desk.advance(to: 200)
        #expect(try !facts(desk).slaFirstResponseBreached)
    }

    @Test func theCalendarDecidesWhenTimePasses() throws {
        var desk = Desk()
        try desk.policy(
            "'conditions': {'calendar': {'timezone': 'Europe/Berlin', 'hours': "
                + "{'monday': [['09:00', '12:00']], 'tuesday': [['09:00', '12:00']]}}}"
        )
        // Monday 10:00 in Berlin, 60 minutes and 4 hours.
        try desk.receive()
        let facts = try facts(desk)
        #expect(facts.slaFirstResponseDueAt == Desk.minute(60))
        #expect(try facts.slaResolutionDueAt == Desk.time("2026-01-06T10:00:00Z"))
    }
}
