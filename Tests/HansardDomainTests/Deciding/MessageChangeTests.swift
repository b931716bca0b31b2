import HansardDomain
import HansardRecords
import Testing

@Suite struct MessageChangeTests {
    private func desk() throws -> Desk {
        var desk = Desk()
        try desk.receive(id: "in1")
        try desk.send("hi", id: "w1")
        return desk
    }

    private func retry(_ id: Int64) -> CommandBody {
        var body = RetryMessage()
        body.message.messageID = id
        return .retryMessage(body)
    }

    private func edit(_ id: Int64, _ content: Patch<String>) -> CommandBody {
        var body = EditMessage()
        body.message.messageID = id
        body.content = content
        return .editMessage(body)
    }

    private func delete(_ id: Int64) -> CommandBody {
        var body = DeleteMessage()
        body.message.messageID = id
        return .deleteMessage(body)
    }

    @Test func onlyAFailedMessageIsRetried() throws {
        var desk = try desk()
        let early = try desk.refusal(retry(2))
        #expect(early.code == .invalidTransition)
        #expect(early.message.contains("message 2 is outbound and pending"))
        #expect(try desk.refusal(retry(1)).code == .invalidTransition)
        try desk.report(.failed, message: 2)
        let decision = try desk.run(retry(2))
        #expect(decision.names == ["message.retried"])
        #expect(desk.world.messages[2]?.attempt == 2)
        #expect(desk.status(message: 2) == .pending)
        try desk.report(.failed, message: 2, at: 9)
        try desk.run(retry(2))
        #expect(desk.world.messages[2]?.attempt == 3)
    }

    @Test func archivedAndDeletedAreNotRetried() throws {
        var desk = try desk()
        try desk.report(.failed, message: 2)
        try desk.run(delete(2))
        #expect(try desk.refusal(retry(2)).message.contains("deleted"))
        try desk.run(desk.resolve())
        try desk.run(desk.archive())
        #expect(try desk.refusal(retry(2)).message.contains("archived"))
    }

    @Test func anEditChangesTheTextOnce() throws {
        var desk = try desk()
        #expect(try desk.run(edit(2, .set("hi!"))).names == ["message.edited"])
        let again = try desk.run(edit(2, .set("hi!")))
        #expect(again.events.isEmpty)
        #expect(again.id("message_id") == 2)
        #expect(try desk.run(edit(2, .keep)).events.isEmpty)
        #expect(try desk.run(edit(2, .clear)).names == ["message.edited"])
        #expect(desk.world.messages[2]?.content == nil)
    }

    @Test func aDeletedMessageIsNotEditedAndNotDeletedTwice() throws {
        var desk = try desk()
        #expect(try desk.run(delete(2)).names == ["message.deleted"])
        let again = try desk.run(delete(2))
        #expect(again.events.isEmpty)
        #expect(again.id("message_id") == 2)
        let refusal = try desk.refusal(edit(2, .set("x")))
        #expect(refusal.code == .invalidTransition)
        #expect(refusal.message.contains("deleted"))
    }

    @Test func aMessageIsNamedByThePlatformsKey() throws {
        var desk = try desk()
        var body = DeleteMessage()
        body.message.platform = "whatsapp"
        body.message.platformMessageID = "in1"
        #expect(try desk.run(.deleteMessage(body)).id("message_id") == 1)
        body.message.platformMessageID = "nobody"
        let refusal = try desk.refusal(.deleteMessage(body))
        #expect(refusal.code == .unknownMessage)
        #expect(refusal.message.contains("\"nobody\""))
    }

    @Test func twoNamesThatDisagreeAreRefused() throws {
        var desk = try desk()
        var body = DeleteMessage()
        body.message.messageID = 2
        body.message.platformMessageID = "in1"
        #expect(try desk.refusal(.deleteMessage(body)).field == "platform_message_id")
        body.message.platformMessageID = "w1"
        #expect(try desk.run(.deleteMessage(body)).id("message_id") == 2)
    }

    @Test func aMessageThatFitsSeveralIsAmbiguous() throws {
        var desk = Desk()
        try desk.receive(id: "7") { $0.platformConversationID = "c1" }
        try desk.receive(id: "7") { $0.platformConversationID = "c2" }
        var body = DeleteMessage()
        body.message.platform = "whatsapp"
        body.message.platformMessageID = "7"
        #expect(try desk.refusal(.deleteMessage(body)).code == .ambiguousMessage)
    }

    @Test func anUnknownMessageIsNamed() throws {
        var desk = try desk()
        #expect(try desk.refusal(delete(99)).code == .unknownMessage)
        #expect(try desk.refusal(delete(99)).message.contains("message 99"))
    }
}
