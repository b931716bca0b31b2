import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct WatermarkTests {
    private func desk() throws -> Desk {
        var desk = Desk()
        try desk.receive()
        for minute in [Int64(1), 2, 3] { try desk.send("m\(minute)", at: minute) }
        return desk
    }

    private func recorded(_ decision: Decision) throws -> WatermarkRecorded {
        guard case .channel(.watermarkRecorded(let body)) = decision.events.first?.event else {
            return try #require(nil as WatermarkRecorded?)
        }
        return body
    }

    @Test func itNamesEveryMessageThatRises() throws {
        var desk = try desk()
        try desk.report(.read, message: 2)
        let decision = try desk.watermark(.read, upTo: 2)
        #expect(decision.names == ["watermark.recorded"])
        let body = try recorded(decision)
        #expect(body.rises.map(\.messageID) == [3])
        #expect(body.rises.map(\.conversationID) == [1])
        #expect(body.rises.map(\.statusUpdateID) == [2])
        #expect(body.customerID == 1)
        #expect(desk.status(message: 3) == .read)
        #expect(desk.status(message: 4) == .pending)
    }

    @Test func failedMessagesDoNotRise() throws {
        var desk = try desk()
        try desk.report(.failed, message: 3)
        #expect(try recorded(try desk.watermark(.read, upTo: 9)).rises.map(\.messageID) == [2, 4])
    }

    @Test func oneThatGoesNoFurtherIsNoEvent() throws {
        var desk = try desk()
        try desk.watermark(.read, upTo: 2)
        #expect(try desk.watermark(.read, upTo: 2).events.isEmpty)
        #expect(try desk.watermark(.read, upTo: 1).events.isEmpty)
        #expect(try desk.watermark(.read, upTo: 1).id("customer_id") == 1)
        #expect(try desk.watermark(.delivered, upTo: 2).names == ["watermark.recorded"])
    }

    @Test func aLaterRecordedMessageRisesWithIt() throws {
        var desk = try desk()
        try desk.watermark(.delivered, upTo: 10)
        try desk.watermark(.read, upTo: 5)
        let both = try desk.send(at: 5)
        #expect(
            both.names == ["message.sent", "message.status_changed", "message.status_changed"]
        )
        #expect(desk.status(message: 5) == .read)
        #expect(desk.world.progress[5]?.deliveredAt == Desk.minute(10))
        #expect(desk.world.progress[5]?.readAt == Desk.minute(5))
        #expect(try desk.send(at: 6).names == ["message.sent", "message.status_changed"])
        #expect(desk.status(message: 6) == .delivered)
        #expect(try desk.send(at: 11).names == ["message.sent"])
    }

    @Test func aParkedFailureKeepsTheMessageDown() throws {
        var desk = try desk()
        try desk.watermark(.read, upTo: 10)
        try desk.report(.failed, id: "w1")
        let decision = try desk.send(id: "w1", at: 5)
        #expect(decision.names == ["message.sent", "message.status_changed"])
        #expect(desk.status(message: 5) == .failed)
    }

    @Test func anUnknownPersonsWatermarkIsRemembered() throws {
        var desk = Desk()
        let decision = try desk.watermark(.read, upTo: 10)
        #expect(try recorded(decision).customerID == nil)
        try desk.receive(at: 11)
        #expect(try desk.send(at: 4).names == ["message.sent", "message.status_changed"])
    }

    @Test func aMessageThatMakesItsCustomerIsLiftedToo() throws {
        var desk = Desk()
        try desk.watermark(.read, upTo: 9, of: "eve")
        let decision = try desk.send(in: nil, at: 4) { body in
            body.conversation.platform = "whatsapp"
            body.conversation.channelAccount = "shop"
            body.to = MessageSender()
            body.to?.platformUserID = "eve"
        }
        #expect(
            decision.names == [
                "customer.defined", "conversation.started", "message.sent",
                "message.status_changed",
            ]
        )
    }

    @Test func anotherPersonsThreadIsUntouched() throws {
        var desk = try desk()
        try desk.receive(from: "bob")
        let decision = try desk.watermark(.read, upTo: 9, of: "bob")
        #expect(try recorded(decision).rises.isEmpty)
    }

    @Test(arguments: [MessageStatus.pending, .sent, .failed])
    func onlyDeliveredAndReadHaveWatermarks(_ status: MessageStatus) throws {
        var desk = Desk()
        var body = RecordWatermark()
        body.platform = "facebook"
        body.platformUserID = "x"
        body.status = status
        let refusal = try desk.refusal(.recordWatermark(body))
        #expect(refusal.field == "status")
        #expect(refusal.bound == "delivered, read")
    }

    @Test func itNeedsAPerson() throws {
        var desk = Desk()
        var body = RecordWatermark()
        body.platform = "facebook"
        #expect(try desk.refusal(.recordWatermark(body)).field == "platform_user_id")
    }
}
