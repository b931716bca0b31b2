import HansardDomain
import HansardReadModel
import HansardRecords
import HansardTesting
import Testing

@Suite struct ScenarioTests {
    private let ann = Actor(.user, id: 3)

    private func user() -> CommandBody {
        var body = DefineUser()
        body.userID = 3
        body.name = .set("Ann")
        return .defineUser(body)
    }

    private func message(_ content: String) -> CommandBody {
        var body = ReceiveMessage()
        body.platform = "whatsapp"
        body.from.platformUserID = "491"
        body.content = content
        return .receiveMessage(body)
    }

    private func reply(in conversation: Int64) -> CommandBody {
        var body = SendMessage()
        body.conversation.conversationID = conversation
        body.content = "good morning"
        return .sendMessage(body)
    }

    @Test func whatIsDecidedIsFoldedIntoRows() throws {
        let scenario = try Scenario()
        try scenario.when(user())
        try scenario.when(message("hello"), at: 1)
        #expect(try scenario.then().conversation(1)?.unreadCount == 1)
        let decision = try scenario.when(reply(in: 1), at: 5, by: ann)
        #expect(decision.eventNames == ["message.sent", "conversation.opened"])
        let row = try #require(try scenario.then().conversation(1))
        #expect(row.unreadCount == 0)
        #expect(row.firstResponseAt == ManualClock.minute(5))
    }

    @Test func givenEventsStandWhereTheyHappened() throws {
        let scenario = try Scenario()
        var started = ConversationStarted()
        started.conversationID = 1
        started.customerID = 5
        started.platform = "whatsapp"
        var resolved = ConversationResolved()
        resolved.conversationID = 1
        try scenario.given(
            .conversation(.started(started)),
            .conversation(.resolved(resolved)),
            at: 10
        )
        let row = try #require(try scenario.then().conversation(1))
        #expect(row.createdAt == ManualClock.minute(10))
        #expect(row.resolvedAt == ManualClock.minute(11))
        #expect(scenario.position == 2)
    }

    @Test func aRefusalLeavesEverythingAsItWas() throws {
        let scenario = try Scenario()
        try scenario.when(message("hello"))
        let position = scenario.position
        let rejection = try scenario.refusal(of: reply(in: 9), at: 1)
        #expect(rejection?.code == .unknownConversation)
        #expect(scenario.position == position)
        #expect(try scenario.then().position == position)
        #expect(try scenario.refusal(of: reply(in: 1), at: 1) == nil)
        #expect(scenario.position > position)
    }
}
