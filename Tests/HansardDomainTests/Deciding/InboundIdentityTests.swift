import HansardDomain
import HansardRecords
import Testing

@Suite struct InboundIdentityTests {
    @Test func aFirstMessageMakesCustomerConversationAndMessage() throws {
        var desk = Desk()
        let decision = try desk.receive(id: "m1") { $0.from.name = "Ann" }
        #expect(
            decision.names == ["customer.defined", "conversation.started", "message.received"]
        )
        #expect(decision.id("customer_id") == 1)
        #expect(decision.id("conversation_id") == 1)
        #expect(decision.id("message_id") == 1)
        #expect(decision.conversationID == 1)
        #expect(decision.events.allSatisfy { $0.keyID == 1 })
        #expect(decision.events.allSatisfy { $0.occurredAt == Desk.minute(0) })
        #expect(decision.events.last?.stream == Stream(.conversation, 1))
        #expect(decision.events.first?.stream == Stream(.customer, 1))
        #expect(desk.world.customers[1]?.name == "Ann")
        #expect(desk.status() == .new)
    }

    @Test func theSameMessageAgainIsNoEventAndNamesWhatStands() throws {
        var desk = Desk()
        try desk.receive("hello", id: "m1")
        let again = try desk.receive("hello", id: "m1", at: 5)
        #expect(again.events.isEmpty)
        #expect(again.id("conversation_id") == 1)
        #expect(again.id("message_id") == 1)
        #expect(again.id("customer_id") == 1)
        #expect(again.conversationID == 1)
    }

    @Test func metadataAloneIsNoOtherContent() throws {
        var desk = Desk()
        try desk.receive("hello", id: "m1")
        let again = try desk.receive("hello", id: "m1") { $0.metadata = .emptyObject }
        #expect(again.events.isEmpty)
    }

    @Test func theSameIdWithOtherContentIsAnEdit() throws {
        var desk = Desk()
        try desk.receive("helo", id: "m1") { $0.metadata = .emptyObject }
        let edit = try desk.receive("hello", id: "m1", at: 2)
        #expect(edit.names == ["message.edited"])
        guard case .message(.edited(let body)) = edit.events.first?.event else {
            Issue.record("no edit")
            return
        }
        #expect(body.messageID == 1)
        #expect(body.content == "hello")
        #expect(body.metadata == .emptyObject)
        #expect(desk.world.messages.count == 1)
    }

    @Test func theSameIdWithOtherTypeIsAnEdit() throws {
        var desk = Desk()
        try desk.receive("x", id: "m1")
        let edit = try desk.receive("x", id: "m1") { $0.type = "image" }
        #expect(edit.names == ["message.edited"])
    }

    @Test func aRepetitionDoesNotBringBackADeletedMessage() throws {
        var desk = Desk()
        try desk.receive("secret", id: "m1")
        var body = DeleteMessage()
        body.message.messageID = 1
        try desk.run(.deleteMessage(body))
        #expect(try desk.receive("secret", id: "m1").events.isEmpty)
        #expect(desk.world.messages[1]?.content == nil)
    }

    @Test(arguments: [
        ("other account", "shop2", nil as String?), ("other chat", "shop", "chat-9"),
    ])
    func theSameIdElsewhereIsAnotherMessage(
        _ name: String,
        account: String,
        chat: String?
    ) throws {
        var desk = Desk()
        try desk.receive("hello", id: "7")
        let other = try desk.receive("hello", id: "7") {
            $0.channelAccount = account
            $0.platformConversationID = chat
        }
        #expect(other.id("message_id") == 2)
        #expect(other.names.last == "message.received")
    }

    @Test func aMessageWithoutIdIsNeverARepetition() throws {
        var desk = Desk()
        try desk.receive("hello")
        #expect(try desk.receive("hello").id("message_id") == 2)
    }

    @Test func twoMediaAtOnceShareOneConversation() throws {
        var desk = Desk()
        try desk.receive(nil, id: "a") { $0.type = "image" }
        let second = try desk.receive(nil, id: "b") { $0.type = "image" }
        #expect(second.names == ["message.received"])
        #expect(second.id("conversation_id") == 1)
    }

    @Test func attachmentsGetIdsAndKeepWhatIsPersonalApart() throws {
        var desk = Desk()
        var photo = AttachmentInput()
        photo.type = .image
        photo.platformURL = "https://cdn/x"
        photo.mimeType = "image/jpeg"
        let decision = try desk.receive(nil) { $0.attachments = [photo, photo] }
        #expect(decision.id("attachment_id") == 1)
        #expect(desk.world.attachments.keys.sorted() == [1, 2])
        #expect(desk.world.attachments[2]?.details.platformURL == "https://cdn/x")
        #expect(desk.world.attachments[2]?.reference.mimeType == "image/jpeg")
    }

    @Test func tooManyAttachmentsAreRefusedWithTheirBound() throws {
        var desk = Desk()
        var body = ReceiveMessage()
        body.platform = "line"
        body.from.platformUserID = "u"
        body.attachments = Array(repeating: AttachmentInput(), count: 51)
        let refusal = try desk.refusal(.receiveMessage(body))
        #expect(refusal.code == .invalidField)
        #expect(refusal.field == "attachments")
        #expect(refusal.bound == "50 attachments")
    }

    @Test(arguments: ["from.platform_user_id", "platform_message_id", "platform_conversation_id"])
    func emptyIdsAreRefused(_ field: String) throws {
        var desk = Desk()
        var body = ReceiveMessage()
        body.platform = "line"
        body.from.platformUserID = field == "from.platform_user_id" ? "" : "u"
        if field == "platform_message_id" { body.platformMessageID = "" }
        if field == "platform_conversation_id" { body.platformConversationID = "" }
        let refusal = try desk.refusal(.receiveMessage(body))
        #expect(refusal.code == .invalidField)
        #expect(refusal.field == field)
    }
}
