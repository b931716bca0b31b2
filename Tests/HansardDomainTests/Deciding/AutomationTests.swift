import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct AutomationTests {
    /// Opening hours on Mondays, 09:00 to 10:00 UTC: the first hour of the desk.
    private static let hours =
        "'conditions': {'hours': {'timezone': 'UTC', 'hours': {'monday': [['09:00', '10:00']]}}}"

    private func rule(
        _ desk: inout Desk,
        _ trigger: String,
        _ reply: String,
        _ more: String = ""
    ) throws(Rejection) {
        try desk.command(
            "define_automated_reply",
            "'name': 'R', 'trigger_type': '\(trigger)', 'reply_message': '\(reply)'"
                + (more.isEmpty ? "" : ", \(more)")
        )
    }

    /// Gives the texts that rules answered with.
    private func replies(_ decision: Decision) -> [String] {
        decision.events.compactMap { event in
            guard case .message(.sent(let body)) = event.event else { return nil }
            return body.content
        }
    }

    @Test func aKeywordAnswersAsAWholeWordWhateverCaseAndDiacritics() throws {
        var desk = Desk()
        try rule(&desk, "keyword", "9 to 5", "'keywords': ['öffnungszeiten', 'hours']")
        #expect(replies(try desk.receive("What are your HOURS?")) == ["9 to 5"])
        #expect(replies(try desk.receive("Offnungszeiten bitte")) == ["9 to 5"])
        #expect(replies(try desk.receive("24hoursaday")).isEmpty)
        #expect(replies(try desk.receive(nil)).isEmpty)
    }

    @Test func theAnswerIsAMessageOfTheRuleWithItsTrigger() throws {
        var desk = Desk()
        try rule(
            &desk,
            "greeting",
            "Hello",
            "'reply_type': 'buttons', 'reply_metadata': {'b': ['x']}"
        )
        let decision = try desk.receive(at: 3)
        #expect(
            decision.names.suffix(3) == [
                "message.received", "message.sent", "automated_reply.triggered",
            ]
        )
        #expect(
            decision.events.suffix(2).map(\.actor)
                == Array(
                    repeating: Actor(.automation, id: 1),
                    count: 2
                )
        )
        #expect(decision.id("message_id") == 1)
        let reply = try #require(desk.world.messages[2])
        #expect(reply.senderType == .system)
        #expect(reply.userID == nil)
        #expect(reply.status == .pending)
        #expect(reply.type == "buttons")
        #expect(reply.metadata?.text == #"{"b":["x"]}"#)
        #expect(reply.occurredAt == Desk.minute(3))
        let row = try #require(desk.world.conversationRows[1])
        #expect(row.messageCount == 2)
        #expect(row.unreadCount == 1)
        #expect(row.status == .new)
        #expect(row.firstResponseAt == nil)
    }

    @Test(arguments: [true, false])
    func aBotReplyClearsWaitingByTheTenantsSetting(_ clears: Bool) throws {
        var desk = Desk()
        desk.world.settings.botReplyClearsWaiting = clears
        try rule(&desk, "greeting", "Hello")
        try desk.receive()
        #expect(desk.world.conversations[1]?.waitingSince == (clears ? nil : Desk.minute(0)))
    }

    @Test func theGreatestPriorityAnswersThenTheLowestId() throws {
        var desk = Desk()
        try rule(&desk, "keyword", "low", "'keywords': ['hello'], 'priority': -1")
        try rule(&desk, "keyword", "first", "'keywords': ['hello'], 'priority': 5")
        try rule(&desk, "keyword", "second", "'keywords': ['hello'], 'priority': 5")
        try rule(
            &desk,
            "keyword",
            "off",
            "'keywords': ['hello'], 'priority': 9, 'is_active': false"
        )
        #expect(replies(try desk.receive("hello")) == ["first"])
    }

    @Test func theNextRuleAnswersWhereTheFirstDoesNotMatch() throws {
        var desk = Desk()
        try rule(&desk, "greeting", "Hello", "'priority': 5")
        try rule(&desk, "keyword", "price list", "'keywords': ['price']")
        #expect(replies(try desk.receive("price?")) == ["Hello"])
        #expect(replies(try desk.receive("price?", at: 1)) == ["price list"])
    }

    @Test func aGreetingComesOncePerEpisode() throws {
        var desk = Desk()
        try rule(&desk, "greeting", "Hello")
        #expect(replies(try desk.receive()) == ["Hello"])
        #expect(replies(try desk.receive(at: 1)).isEmpty)
        try desk.run(desk.resolve(), at: 2)
        #expect(replies(try desk.receive(at: 3)) == ["Hello"])
        #expect(replies(try desk.receive(at: 4)).isEmpty)
        try desk.run(desk.resolve(), at: 5)
        try desk.run(desk.reopen(), at: 6)
        #expect(replies(try desk.receive(at: 7)) == ["Hello"])
    }

    @Test func awayAnswersOutsideTheHoursOnly() throws {
        var desk = Desk()
        try rule(&desk, "away", "We are away", Self.hours)
        #expect(replies(try desk.receive(at: 59)).isEmpty)
        #expect(replies(try desk.receive(at: 60)) == ["We are away"])
    }

    @Test func awayAnswersACustomerOnceIn24Hours() throws {
        var desk = Desk()
        try rule(&desk, "away", "We are away", Self.hours)
        #expect(replies(try desk.receive(at: 100)) == ["We are away"])
        let elsewhere = try desk.receive(at: 200) { $0.platformConversationID = "group" }
        #expect(replies(elsewhere).isEmpty)
        #expect(replies(try desk.receive(from: "bob", at: 200)) == ["We are away"])
        #expect(replies(try desk.receive(at: 100 + Desk.day - 1)).isEmpty)
        #expect(replies(try desk.receive(at: 100 + Desk.day)) == ["We are away"])
    }

    @Test func awayDoesNotAnswerWithin5MinutesOfAHuman() throws {
        var desk = Desk()
        try desk.user(3)
        try rule(&desk, "away", "We are away", Self.hours)
        try desk.receive(at: 50)
        try desk.send(user: 3, at: 98)
        #expect(replies(try desk.receive(at: 100)).isEmpty)
        #expect(replies(try desk.receive(at: 102)).isEmpty)
        #expect(replies(try desk.receive(at: 103)) == ["We are away"])
    }

    @Test func conditionsNamePlatformsAndHours() throws {
        var desk = Desk()
        try rule(&desk, "greeting", "Tele", "'conditions': {'platforms': ['telegram']}")
        try rule(&desk, "keyword", "open", "'keywords': ['hello'], \(Self.hours)")
        #expect(replies(try desk.receive("hello", at: 1)) == ["open"])
        #expect(replies(try desk.receive("hello", at: 60)).isEmpty)
        #expect(replies(try desk.receive(at: 61) { $0.platform = "telegram" }) == ["Tele"])
    }

    @Test func automationNeverTriggersAutomation() throws {
        var desk = Desk()
        try rule(&desk, "keyword", "hello again", "'keywords': ['hello']")
        var body = ReceiveMessage()
        body.platform = "whatsapp"
        body.from.platformUserID = "bot"
        body.content = "hello"
        let decision = try desk.run(.receiveMessage(body), by: Actor(.automation, id: 1))
        #expect(replies(decision).isEmpty)
        let sent = try desk.send("hello", by: Actor(.automation, id: 1))
        #expect(sent.names == ["message.sent"])
    }

    @Test func aConversationGetsAtMost5AutomatedRepliesAnHour() throws {
        var desk = Desk()
        try rule(&desk, "keyword", "yes", "'keywords': ['hello']")
        for minute in Int64(0)..<5 {
            #expect(replies(try desk.receive("hello", at: minute)) == ["yes"])
        }
        #expect(replies(try desk.receive("hello", at: 59)).isEmpty)
        #expect(replies(try desk.receive("hello", from: "bob", at: 59)) == ["yes"])
        #expect(replies(try desk.receive("hello", at: 60)) == ["yes"])
        #expect(replies(try desk.receive("hello", at: 60)).isEmpty)
        #expect(replies(try desk.receive("hello", at: 61)) == ["yes"])
    }

    @Test(arguments: ["reaction", "system"])
    func uncountedTypesTriggerNothing(_ type: String) throws {
        var desk = Desk()
        try rule(&desk, "greeting", "Hello")
        #expect(replies(try desk.receive { $0.type = type }).isEmpty)
    }

    @Test func aBlockedCustomerIsNotAnswered() throws {
        var desk = Desk()
        try desk.receive()
        try rule(&desk, "greeting", "Hello")
        try desk.command("define_customer", "'customer_id': 1, 'is_blocked': true")
        #expect(replies(try desk.receive()).isEmpty)
    }

    @Test func aRepeatedMessageIsNotAnsweredAgain() throws {
        var desk = Desk()
        try rule(&desk, "keyword", "yes", "'keywords': ['hello']")
        #expect(replies(try desk.receive("hello", id: "m")) == ["yes"])
        #expect(try desk.receive("hello", id: "m", at: 1).events.isEmpty)
        #expect(replies(try desk.receive("hello!", id: "m", at: 2)).isEmpty)
    }

    @Test func aChangedRuleAnswersAsItReadsNow() throws {
        var desk = Desk()
        try rule(&desk, "keyword", "yes", "'keywords': ['hello']")
        try desk.receive("hello")
        try desk.command("define_automated_reply", "'automated_reply_id': 1, 'keywords': ['bye']")
        #expect(replies(try desk.receive("hello", at: 1)).isEmpty)
        #expect(replies(try desk.receive("bye", at: 2)) == ["yes"])
    }

    @Test func aWatermarkThatCameBeforeLiftsTheAnswer() throws {
        var desk = Desk()
        try desk.receive()
        try desk.watermark(.delivered, upTo: 50)
        try rule(&desk, "greeting", "Hello")
        let decision = try desk.receive(at: 10)
        #expect(replies(decision) == ["Hello"])
        #expect(desk.status(message: 3) == .delivered)
    }
}
