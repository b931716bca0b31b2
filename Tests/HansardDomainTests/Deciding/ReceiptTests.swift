import HansardDomain
import HansardRecords
import Testing

@Suite struct ReceiptTests {
    private func desk() throws -> Desk {
        var desk = Desk()
        try desk.receive(id: "in1")
        try desk.send(id: "w1")
        return desk
    }

    @Test func aReceiptIsOneStatusUpdate() throws {
        var desk = try desk()
        let decision = try desk.report(.sent, message: 2)
        #expect(decision.names == ["message.status_changed"])
        #expect(decision.id("status_update_id") == 1)
        #expect(decision.conversationID == 1)
        #expect(desk.status(message: 2) == .sent)
    }

    @Test func anIdenticalReceiptIsNoEvent() throws {
        var desk = try desk()
        try desk.report(.sent, message: 2, at: 2)
        let again = try desk.report(.sent, id: "w1", at: 2)
        #expect(again.events.isEmpty)
        #expect(again.id("message_id") == 2)
        #expect(try desk.report(.sent, message: 2, at: 3).names == ["message.status_changed"])
    }

    @Test func theStatusTimeIsThePlatformsOrTheCommands() throws {
        var desk = try desk()
        try desk.report(.sent, message: 2, at: 9) { $0.statusAt = Desk.minute(4) }
        #expect(desk.world.statusUpdates.first?.at == Desk.minute(4))
        try desk.report(.delivered, message: 2, at: 9)
        #expect(desk.world.statusUpdates.last?.at == Desk.minute(9))
    }

    @Test func aLooseKeyFindsTheOnlyMessageThatFits() throws {
        var desk = try desk()
        let decision = try desk.report(.delivered, id: "w1")
        #expect(decision.id("message_id") == 2)
    }

    @Test func aKeyThatFitsSeveralIsAmbiguous() throws {
        var desk = Desk()
        for chat in ["c1", "c2"] {
            try desk.receive(id: "7", from: chat) { $0.platformConversationID = chat }
        }
        var body = RecordReceipt()
        body.message.platform = "whatsapp"
        body.message.platformMessageID = "7"
        body.status = .read
        let refusal = try desk.refusal(.recordReceipt(body))
        #expect(refusal.code == .ambiguousMessage)
        #expect(refusal.message.contains("2 messages (1, 2)"))
        body.message.platformConversationID = "c2"
        let decision = try desk.run(.recordReceipt(body))
        #expect(decision.id("message_id") == 2)
    }

    @Test func anUnknownMessagesReceiptIsParkedAndSettledWhenItsIdIsKnown() throws {
        var desk = Desk()
        try desk.receive()
        let early = try desk.report(.sent, id: "w9", at: 1)
        #expect(early.names == ["receipt.orphaned"])
        #expect(early.id("parked_receipt_id") == 1)
        #expect(early.events.first?.keyID == 0)
        #expect(early.events.first?.stream == .channel)
        #expect(try desk.report(.sent, id: "w9", at: 1).events.isEmpty)
        try desk.report(.delivered, id: "w9", at: 2)
        let sent = try desk.send(id: "w9", at: 0)
        #expect(
            sent.names == ["message.sent", "message.status_changed", "message.status_changed"]
        )
        #expect(desk.status(message: 2) == .delivered)
        #expect(desk.world.parked.isEmpty)
    }

    @Test func aParkedReceiptOfAnotherAccountOrChatWaitsOn() throws {
        var desk = Desk()
        try desk.receive { $0.platformConversationID = "c1" }
        try desk.report(.sent, id: "w9") { $0.message.channelAccount = "branch" }
        try desk.report(.sent, id: "w9", at: 3) {
            $0.message.channelAccount = "shop"
            $0.message.platformConversationID = "c2"
        }
        try desk.report(.read, id: "w9", at: 4) {
            $0.message.channelAccount = "shop"
            $0.message.platformConversationID = "c1"
        }
        #expect(try desk.send(id: "w9").names == ["message.sent", "message.status_changed"])
        #expect(desk.world.parked.count == 2)
        #expect(desk.status(message: 2) == .read)
    }

    @Test func bothIdsBindThePlatformsIdAndSettleWhatWaited() throws {
        var desk = Desk()
        try desk.receive()
        try desk.send()
        try desk.report(.delivered, id: "w1", at: 3)
        let decision = try desk.report(.sent, message: 2, id: "w1", at: 2)
        #expect(
            decision.names == [
                "message.platform_id_bound", "message.status_changed", "message.status_changed",
            ]
        )
        #expect(desk.status(message: 2) == .delivered)
        #expect(try desk.report(.read, id: "w1", at: 4).id("message_id") == 2)
    }

    @Test func bindingTheSameReceiptThatWaitedIsOneRow() throws {
        var desk = Desk()
        try desk.receive()
        try desk.send()
        try desk.report(.sent, id: "w1", at: 2)
        let decision = try desk.report(.sent, message: 2, id: "w1", at: 2)
        #expect(decision.names == ["message.platform_id_bound", "message.status_changed"])
        #expect(try desk.report(.sent, message: 2, id: "w1", at: 2).events.isEmpty)
    }

    @Test func anIdOfAnotherMessageIsNotBound() throws {
        var desk = try desk()
        try desk.send("second")
        var body = RecordReceipt()
        body.message.messageID = 3
        body.message.platformMessageID = "w1"
        let refusal = try desk.refusal(.recordReceipt(body))
        #expect(refusal.code == .ambiguousMessage)
        #expect(refusal.message.contains("message 2 already"))
    }

    @Test func aRetriedMessageIsBoundAnew() throws {
        var desk = try desk()
        try desk.report(.failed, message: 2)
        var retry = RetryMessage()
        retry.message.messageID = 2
        try desk.run(.retryMessage(retry))
        let decision = try desk.report(.sent, message: 2, id: "w2", at: 9)
        #expect(decision.names == ["message.platform_id_bound", "message.status_changed"])
    }

    @Test func anInboundMessageIsNotBoundAnew() throws {
        var desk = try desk()
        var body = RecordReceipt()
        body.message.messageID = 1
        body.message.platformMessageID = "other"
        #expect(try desk.refusal(.recordReceipt(body)).field == "platform_message_id")
    }

    @Test func bindingOnAnotherPlatformIsRefused() throws {
        var desk = try desk()
        var body = RecordReceipt()
        body.message.messageID = 2
        body.message.platform = "telegram"
        body.message.platformMessageID = "w5"
        #expect(try desk.refusal(.recordReceipt(body)).code == .invalidField)
    }

    @Test func pendingIsNoReceipt() throws {
        var desk = try desk()
        var body = RecordReceipt()
        body.message.messageID = 2
        body.status = .pending
        #expect(try desk.refusal(.recordReceipt(body)).bound == "sent, delivered, read, failed")
    }

    @Test func aReceiptNeedsAMessage() throws {
        var desk = try desk()
        var body = RecordReceipt()
        #expect(try desk.refusal(.recordReceipt(body)).code == .missingField)
        body.message.platformMessageID = "w1"
        #expect(try desk.refusal(.recordReceipt(body)).field == "platform")
        body.message.platform = "line"
        body.message.platformMessageID = ""
        #expect(try desk.refusal(.recordReceipt(body)).field == "platform_message_id")
        body.message.messageID = 77
        #expect(try desk.refusal(.recordReceipt(body)).code == .unknownMessage)
    }

    @Test func archivedConversationsTakeReceipts() throws {
        var desk = try desk()
        try desk.run(desk.resolve())
        try desk.run(desk.archive())
        #expect(try desk.report(.read, message: 2).names == ["message.status_changed"])
    }

    @Test func anInboundMessagesReceiptIsARowOnly() throws {
        var desk = try desk()
        #expect(try desk.report(.read, message: 1).names == ["message.status_changed"])
        #expect(desk.status(message: 1) == .delivered)
    }
}
