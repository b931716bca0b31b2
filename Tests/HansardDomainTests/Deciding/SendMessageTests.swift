import HansardDomain
import HansardRecords
import Testing

@Suite struct SendMessageTests {
    private func desk() throws -> Desk {
        var desk = Desk()
        try desk.user(3)
        try desk.receive()
        return desk
    }

    private func sent(_ decision: Decision) throws -> MessageSent {
        for event in decision.events {
            if case .message(.sent(let body)) = event.event { return body }
        }
        return try #require(nil as MessageSent?)
    }

    @Test func aHumanReplyOpensANewConversationAfterTheMessage() throws {
        var desk = try desk()
        let decision = try desk.send(user: 3)
        #expect(decision.names == ["message.sent", "conversation.opened"])
        let body = try sent(decision)
        #expect(body.senderType == .user)
        #expect(body.userID == 3)
        #expect(body.isFirstResponse && body.movesReadMarker && body.clearsWaiting)
    }

    @Test func theActingUserIsTheSender() throws {
        var desk = try desk()
        let body = try sent(try desk.send(by: Desk.user3))
        #expect(body.senderType == .user)
        #expect(body.userID == 3)
    }

    @Test func aBotsReplyIsOfTheSystemAndOpensNothing() throws {
        var desk = try desk()
        let decision = try desk.send()
        #expect(decision.names == ["message.sent"])
        let body = try sent(decision)
        #expect(body.senderType == .system)
        #expect(body.userID == nil)
        #expect(body.clearsWaiting)
        #expect(!body.isFirstResponse && !body.movesReadMarker)
    }

    @Test func whetherABotClearsWaitingIsTheTenantsChoice() throws {
        var desk = try desk()
        desk.world.settings.botReplyClearsWaiting = false
        #expect(try sent(try desk.send()).clearsWaiting == false)
        #expect(try sent(try desk.send(user: 3)).clearsWaiting)
    }

    @Test func anAutomatedReplyInAUsersNameIsNoFirstResponse() throws {
        var desk = try desk()
        let decision = try desk.send(user: 3, by: Actor(.automation))
        let body = try sent(decision)
        #expect(body.senderType == .user)
        #expect(!body.isFirstResponse && !body.movesReadMarker)
        #expect(decision.names == ["message.sent"])
    }

    @Test func anExplicitSenderTypeWins() throws {
        var desk = try desk()
        let body = try sent(try desk.send(by: Desk.user3) { $0.senderType = .system })
        #expect(body.senderType == .system)
        #expect(body.userID == nil)
    }

    @Test func firstResponseIsOnceAndOnlyAfterAnInbound() throws {
        var desk = Desk()
        try desk.user(3)
        var customer = DefineCustomer()
        customer.name = .set("Ann")
        customer.identities = .set([
            CustomerIdentity(platform: "whatsapp", channelAccount: "shop", platformUserID: "ann")
        ])
        try desk.run(.defineCustomer(customer))
        let before = try desk.send(in: nil, user: 3) {
            $0.customerID = 1
            $0.conversation.platform = "whatsapp"
            $0.conversation.channelAccount = "shop"
        }
        #expect(try sent(before).isFirstResponse == false)
        try desk.receive()
        #expect(try sent(try desk.send(user: 3)).isFirstResponse)
        #expect(try sent(try desk.send(user: 3)).isFirstResponse == false)
    }

    @Test func aReopenDoesNotRearmTheFirstResponse() throws {
        var desk = try desk()
        try desk.send(user: 3)
        try desk.run(desk.resolve())
        try desk.receive()
        #expect(try sent(try desk.send(user: 3)).isFirstResponse == false)
    }

    @Test(arguments: ["reaction", "system"])
    func uncountedTypesAnswerNobody(_ type: String) throws {
        var desk = try desk()
        let decision = try desk.send(user: 3) { $0.type = type }
        let body = try sent(decision)
        #expect(decision.names == ["message.sent"])
        #expect(!body.clearsWaiting && !body.isFirstResponse && !body.movesReadMarker)
    }

    @Test func pendingAndResolvedStayAsTheyAre() throws {
        var desk = try desk()
        try desk.run(desk.pend())
        #expect(try desk.send(user: 3).names == ["message.sent"])
        #expect(desk.status() == .pending)
        try desk.run(desk.resolve())
        #expect(try desk.send(user: 3).names == ["message.sent"])
        #expect(desk.status() == .resolved)
    }

    @Test func archivedTakesNoMessageAndSaysSo() throws {
        var desk = try desk()
        try desk.run(desk.resolve())
        try desk.run(desk.archive())
        var body = SendMessage()
        body.conversation.conversationID = 1
        let refusal = try desk.refusal(.sendMessage(body))
        #expect(refusal.code == .invalidTransition)
        #expect(refusal.message.contains("conversation 1 is archived"))
    }

    @Test(arguments: [(true, ConversationStatus.open), (false, .pending)])
    func anOutboundStartsAConversation(_ isHuman: Bool, status: ConversationStatus) throws {
        var desk = try desk()
        let decision = try desk.send(in: nil, user: isHuman ? 3 : nil) {
            $0.customerID = 1
            $0.conversation.platform = "telegram"
        }
        #expect(decision.names == ["conversation.started", "message.sent"])
        #expect(desk.status(2) == status)
        #expect(desk.world.conversations[2]?.channelAccount == nil)
    }

    @Test func byCustomerTheCurrentConversationTakesIt() throws {
        var desk = try desk()
        let toAnn: (inout SendMessage) -> Void = {
            $0.customerID = 1
            $0.conversation.platform = "whatsapp"
            $0.conversation.channelAccount = "shop"
        }
        #expect(try desk.send(in: nil, toAnn).id("conversation_id") == 1)
        try desk.run(desk.resolve(), at: 10)
        #expect(try desk.send(in: nil, at: 20, toAnn).names == ["message.sent"])
        #expect(desk.status() == .resolved)
        let late = try desk.send(in: nil, at: 20 + 7 * Desk.day, toAnn)
        #expect(late.names == ["conversation.started", "message.sent"])
        guard case .conversation(.started(let body)) = late.events.first?.event else {
            Issue.record("not started")
            return
        }
        #expect(body.previousConversationID == 1)
    }

    @Test func anEchoOfAKnownMessageIsNoEvent() throws {
        var desk = try desk()
        try desk.send("hi", id: "w1")
        let again = try desk.send("hi", id: "w1")
        #expect(again.events.isEmpty)
        #expect(again.id("message_id") == 2)
        #expect(try desk.send("hi!", id: "w1").names == ["message.edited"])
    }

    @Test func anInboundWithTheSameIdIsNoEcho() throws {
        var desk = Desk()
        try desk.receive("hi", id: "7")
        #expect(try desk.send("hi", id: "7").names == ["message.sent"])
    }

    @Test func whatIsUnknownIsNamed() throws {
        var desk = try desk()
        var body = SendMessage()
        body.conversation.conversationID = 9
        #expect(try desk.refusal(.sendMessage(body)).code == .unknownConversation)
        #expect(try desk.refusal(.sendMessage(body)).message.contains("conversation 9"))
        body.conversation.conversationID = 1
        body.userID = 8
        #expect(try desk.refusal(.sendMessage(body)).field == "user_id")
        body.userID = nil
        body.cannedResponseID = 4
        #expect(try desk.refusal(.sendMessage(body)).code == .unknownCannedResponse)
        body.cannedResponseID = nil
        body.customerID = 7
        #expect(try desk.refusal(.sendMessage(body)).field == "customer_id")
        body.conversation.conversationID = nil
        body.conversation.platform = "whatsapp"
        #expect(try desk.refusal(.sendMessage(body)).code == .unknownCustomer)
        body.conversation.platform = nil
        #expect(try desk.refusal(.sendMessage(body)).code == .missingField)
        body.customerID = nil
        #expect(try desk.refusal(.sendMessage(body)).field == "conversation_id")
        body.senderType = .customer
        #expect(try desk.refusal(.sendMessage(body)).field == "sender_type")
        body.senderType = nil
        body.conversation.platformConversationID = "t"
        #expect(try desk.refusal(.sendMessage(body)).field == "platform")
        body.conversation.platform = "line"
        #expect(try desk.refusal(.sendMessage(body)).field == "platform_conversation_id")
    }

    @Test func aThreadIsFoundByThePlatformsId() throws {
        var desk = Desk()
        try desk.receive { $0.platformConversationID = "g1" }
        let decision = try desk.send(in: nil) {
            $0.conversation.platform = "whatsapp"
            $0.conversation.channelAccount = "shop"
            $0.conversation.platformConversationID = "g1"
        }
        #expect(decision.id("conversation_id") == 1)
    }
}
