import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct CampaignSendingTests {
    private static let fields =
        "'campaign_id': 1, 'platform': 'whatsapp', 'channel_account': 'shop'"

    /// Makes three customers; Ann has written, and campaign 1 is for the first two.
    private func desk() throws -> Desk {
        var desk = Desk()
        try desk.user(3)
        try desk.receive(at: 0) { $0.from.name = "Ann" }
        for (id, name) in [(2, "Bob"), (3, "Cid")] {
            try desk.command("define_customer", "'customer_id': \(id), 'name': '\(name)'")
        }
        try desk.command(
            "define_template",
            "'name': 'Sale', 'content': 'Dear {{customer.name}}{{agent.name}}!'"
        )
        try desk.command(
            "define_campaign",
            "'name': 'C', 'template_id': 1, 'customer_ids': [1, 2]"
        )
        return desk
    }

    @discardableResult
    private func send(
        _ desk: inout Desk,
        _ more: String = "",
        at minutes: Int64 = 5
    ) throws(Rejection) -> Decision {
        try desk.command("send_campaign", Self.fields + more, at: minutes)
    }

    @Test func eachRecipientGetsOneMessageAndOneRow() throws {
        var desk = try desk()
        let decision = try send(&desk)
        #expect(decision.names == ["campaign.sending_started"])
        #expect(decision.ids == [AnsweredID(name: "campaign_id", id: 1)])
        #expect(desk.world.campaignMessages.map(\.customerID) == [1, 2])
        #expect(desk.world.campaignMessages.map(\.messageID) == [2, 3])
        #expect(desk.world.campaignMessages.map(\.status) == [.pending, .pending])
        #expect(desk.world.messages[2]?.content == "Dear Ann!")
        #expect(desk.world.messages[3]?.content == "Dear Bob!")
        #expect(desk.world.messages[3]?.senderType == .system)
        #expect(desk.world.pendingWork.isEmpty)
        #expect(desk.names().last == "campaign.sending_finished")
    }

    @Test func itJoinsTheCurrentConversationOrStartsAPendingOne() throws {
        var desk = try desk()
        try send(&desk)
        #expect(desk.world.messages[2]?.conversationID == 1)
        #expect(desk.status(1) == .new)
        #expect(desk.status(2) == .pending)
        let row = try #require(desk.world.conversationRows[1])
        #expect(row.messageCount == 2)
        #expect(row.unreadCount == 1)
        #expect(row.waitingSince == Desk.minute(0))
        #expect(row.firstResponseAt == nil)
        #expect(row.lastMessageAt == Desk.minute(5))
    }

    @Test func itNeverReopens() throws {
        var desk = try desk()
        try desk.run(desk.resolve(), at: 2)
        try send(&desk)
        #expect(desk.world.messages[2]?.conversationID == 1)
        #expect(desk.status() == .resolved)
    }

    @Test func sendingTwiceIsANoOp() throws {
        var desk = try desk()
        try send(&desk)
        let again = try send(&desk, at: 6)
        #expect(again.events.isEmpty)
        #expect(again.id("campaign_id") == 1)
        #expect(try send(&desk, ", 'customer_ids': [2]", at: 7).events.isEmpty)
        #expect(desk.world.campaignMessages.count == 2)
    }

    @Test func whoCameLaterGetsItAndNobodyTwice() throws {
        var desk = try desk()
        try send(&desk)
        try desk.command("define_campaign", "'campaign_id': 1, 'customer_ids': [1, 2, 3]")
        try send(&desk, at: 6)
        #expect(desk.world.campaignMessages.map(\.customerID) == [1, 2, 3])
    }

    @Test func itGoesToThoseWhoAreNamed() throws {
        var desk = try desk()
        try send(&desk, ", 'customer_ids': [3, 3, 2]")
        #expect(desk.world.campaignMessages.map(\.customerID) == [2, 3])
        #expect(try send(&desk, ", 'customer_ids': []", at: 6).events.isEmpty)
    }

    @Test func aBlockedCustomerGetsNothing() throws {
        var desk = try desk()
        try desk.command("define_customer", "'customer_id': 2, 'is_blocked': true")
        try send(&desk)
        #expect(desk.world.campaignMessages.map(\.customerID) == [1])
        #expect(try send(&desk, at: 6).events.isEmpty)
        try desk.command("define_customer", "'customer_id': 2, 'is_blocked': false")
        try send(&desk, at: 7)
        #expect(desk.world.campaignMessages.map(\.customerID) == [1, 2])
    }

    @Test func receiptsFlowToBothAndCountsAreKept() throws {
        var desk = try desk()
        try send(&desk)
        #expect(try desk.world.count(ofCampaign: 1, .pending) == 2)
        try desk.report(.sent, message: 2, at: 6)
        try desk.report(.delivered, message: 2, at: 7)
        try desk.report(.failed, message: 3, at: 8) { $0.errorMessage = "no such number" }
        let rows = desk.world.campaignMessages
        #expect(rows.map(\.status) == [.delivered, .failed])
        #expect(rows[0].sentAt == Desk.minute(6))
        #expect(rows[0].deliveredAt == Desk.minute(7))
        #expect(rows[1].failedAt == Desk.minute(8))
        #expect(rows[1].errorMessage == "no such number")
        #expect(desk.status(message: 2) == .delivered)
        #expect(desk.status(message: 3) == .failed)
        #expect(try desk.world.count(ofCampaign: 1, .pending) == 0)
        #expect(try desk.world.count(ofCampaign: 1, .delivered) == 1)
        #expect(try desk.world.count(ofCampaign: 1, .failed) == 1)
        try desk.report(.read, message: 2, at: 9)
        #expect(try desk.world.count(ofCampaign: 1, .delivered) == 0)
        #expect(try desk.world.count(ofCampaign: 1, .read) == 1)
        #expect(desk.world.campaignMessages[0].readAt == Desk.minute(9))
    }

    @Test func aRetryPutsBothBack() throws {
        var desk = try desk()
        try send(&desk)
        try desk.report(.failed, message: 3, at: 6)
        try desk.command("retry_message", "'message_id': 3", at: 7)
        #expect(desk.world.campaignMessages[1].status == .pending)
        #expect(try desk.world.count(ofCampaign: 1, .pending) == 2)
    }

    @Test func watermarksReachIt() throws {
        var desk = try desk()
        try desk.watermark(.delivered, upTo: 20)
        try send(&desk, at: 25)
        #expect(desk.world.campaignMessages[0].status == .pending)
        try desk.watermark(.read, upTo: 30)
        #expect(desk.world.campaignMessages.map(\.status) == [.read, .pending])
        #expect(desk.world.campaignMessages[0].readAt == Desk.minute(30))
    }

    @Test func aWatermarkThatIsAheadLiftsWhatIsSentLater() throws {
        var desk = try desk()
        var body = RecordWatermark()
        body.platform = "whatsapp"
        body.channelAccount = "shop"
        body.platformUserID = "ann"
        body.status = .delivered
        body.watermarkAt = Desk.minute(50)
        try desk.run(.recordWatermark(body), at: 4)
        try send(&desk, at: 10)
        #expect(desk.world.campaignMessages.map(\.status) == [.delivered, .pending])
    }

    @Test func theTextOfTheCommandStandsInPlaceOfTheTemplates() throws {
        var desk = try desk()
        try send(&desk, ", 'content': 'Only today, {{customer.name}} ({{conversation.id}})'")
        #expect(desk.world.messages[2]?.content == "Only today, Ann (1)")
    }

    @Test func aLaterChangeOfTheTemplateDoesNotTouchWhatIsBeingSent() throws {
        var desk = try desk()
        try send(&desk)
        try desk.command("define_template", "'template_id': 1, 'content': 'new'", at: 6)
        #expect(desk.world.messages[2]?.content == "Dear Ann!")
    }

    @Test func itIsNoHumanReplyAndTriggersNoRule() throws {
        var desk = try desk()
        try desk.command(
            "define_automated_reply",
            "'name': 'R', 'trigger_type': 'keyword', 'keywords': ['dear'], 'reply_message': 'x'"
        )
        try send(&desk)
        #expect(desk.world.messages.count == 3)
        #expect(desk.world.conversations[1]?.lastHumanMessageAt == nil)
    }

    @Test func badInputIsRefused() throws {
        var desk = try desk()
        try desk.command("define_campaign", "'name': 'bare'")
        let platform = "'platform': 'whatsapp'"
        try desk.expectRefused(
            "send_campaign",
            [
                (platform, .missingField, "campaign_id"),
                ("'campaign_id': 1", .missingField, "platform"),
                ("'campaign_id': 1, 'platform': 'Big App'", .invalidField, "platform"),
                ("'campaign_id': 9, \(platform)", .unknownCampaign, "campaign_id"),
                ("'campaign_id': 2, \(platform)", .missingField, "content"),
                ("'campaign_id': 1, \(platform), 'content': ' '", .invalidField, "content"),
                (
                    "'campaign_id': 1, \(platform), 'content': '{{x}}'", .unknownVariable,
                    "content"
                ),
                (
                    "'campaign_id': 1, \(platform), 'customer_ids': [2, 9]", .unknownCustomer,
                    "customer_ids[1]"
                ),
            ]
        )
        #expect(desk.world.pendingWork.isEmpty)
    }
}
