import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct RetentionTests {
    private func media(_ desk: inout Desk, at minutes: Int64 = 0) throws(Rejection) {
        try desk.receive(at: minutes) {
            var image = AttachmentInput()
            image.type = .image
            $0.attachments = [image]
        }
    }

    /// Makes a desk with a conversation that was resolved at an instant.
    private func resolved(at text: String) throws -> Desk {
        var desk = Desk()
        let instant = try Desk.time(text)
        try desk.receive(at: instant)
        try desk.run(desk.resolve(), at: instant)
        return desk
    }

    @Test func attachmentsAreArchivedWhen90DaysAreReached() throws {
        var desk = Desk()
        try media(&desk)
        try desk.advance(to: 90 * Desk.day - 1)
        #expect(desk.world.attachments[1]?.isArchived == false)
        try desk.advance(to: 90 * Desk.day)
        #expect(desk.world.attachments[1]?.isArchived == true)
        #expect(desk.times(of: "attachment.archived") == [Desk.minute(90 * Desk.day)])
        try desk.advance(to: 200 * Desk.day)
        #expect(desk.times(of: "attachment.archived").count == 1)
    }

    @Test func archivingAnAttachmentKeepsTheMessage() throws {
        var desk = Desk()
        try media(&desk)
        try desk.advance(to: 90 * Desk.day)
        #expect(desk.world.messages[1]?.content == "hello")
        #expect(desk.world.conversationRows[1]?.messageCount == 1)
    }

    @Test(arguments: [
        ("2026-01-05T09:30:00Z", "2026-07-05T09:30:00Z"),
        ("2026-08-31T10:00:00Z", "2027-02-28T10:00:00Z"),
        ("2027-08-31T10:00:00Z", "2028-02-29T10:00:00Z"),
        ("2026-03-31T00:00:00Z", "2026-09-30T00:00:00Z"),
    ])
    func resolvedIsArchivedAfterSixCalendarMonths(_ start: String, due: String) throws {
        var desk = try resolved(at: start)
        let dueTime = try Desk.time(due)
        var body = AdvanceTime()
        body.to = Timestamp(microseconds: dueTime.microseconds - 1)
        try desk.run(.advanceTime(body), at: body.to)
        #expect(desk.status() == .resolved)
        try desk.advance(to: due)
        #expect(desk.status() == .archived)
        #expect(desk.times(of: "conversation.archived") == [dueTime])
    }

    @Test func aReopenedConversationCountsFromItsLastResolve() throws {
        var desk = try resolved(at: "2026-01-05T09:00:00Z")
        try desk.run(desk.reopen(), at: Desk.time("2026-03-01T09:00:00Z"))
        try desk.advance(to: "2026-07-06T09:00:00Z")
        #expect(desk.status() == .open)
        try desk.run(desk.resolve(), at: Desk.time("2026-07-07T09:00:00Z"))
        try desk.advance(to: "2027-01-07T08:59:00Z")
        #expect(desk.status() == .resolved)
        try desk.advance(to: "2027-01-07T09:00:00Z")
        #expect(desk.status() == .archived)
    }

    @Test func messagesAndCampaignsAreKept() throws {
        var desk = Desk()
        try desk.receive()
        try desk.command("define_campaign", "'name': 'C', 'customer_ids': [1]")
        try desk.command(
            "send_campaign",
            "'campaign_id': 1, 'platform': 'whatsapp', 'channel_account': 'shop', 'content': 'x'"
        )
        try desk.run(desk.resolve(), at: 1)
        try desk.advance(to: "2036-01-01T00:00:00Z")
        #expect(desk.status() == .archived)
        #expect(desk.world.messages.count == 2)
        #expect(desk.world.campaignMessages.count == 1)
        #expect(desk.world.conversationRows[1]?.resolvedAt == Desk.minute(1))
    }

    @Test func theTenantsRetentionHolds() throws {
        var desk = try resolved(at: "2026-01-05T09:00:00Z")
        try media(&desk, at: 1)
        try desk.run(desk.resolve(), at: 2)
        try desk.command(
            "configure_tenant",
            "'retention': {'attachments_days': null, 'resolved_months': 1}",
            at: 3
        )
        try desk.advance(to: "2026-02-05T09:02:00Z")
        #expect(desk.status() == .archived)
        try desk.advance(to: "2027-01-01T00:00:00Z")
        #expect(desk.world.attachments[1]?.isArchived == false)
        try desk.command("configure_tenant", "'retention': null", at: 600_000)
        #expect(desk.world.attachments[1]?.isArchived == true)
    }

    @Test func nullMonthsArchiveNothing() throws {
        var desk = try resolved(at: "2026-01-05T09:00:00Z")
        try desk.command("configure_tenant", "'retention': {'resolved_months': null}")
        try desk.advance(to: "2036-01-01T00:00:00Z")
        #expect(desk.status() == .resolved)
        #expect(desk.world.settings.archiveAttachmentsAfterDays == 90)
    }

    @Test(arguments: [
        "{'attachments_days': -1}", "{'resolved_months': 1201}", "{'months': 1}", "6",
    ])
    func aRetentionThatDoesNotFitIsRefused(_ text: String) throws {
        var desk = Desk()
        let refusal = try desk.refused("configure_tenant", "'retention': \(text)")
        #expect(refusal.code == .invalidField)
        #expect(refusal.field?.hasPrefix("retention") == true)
    }

    @Test func whatIsDueLaterDoesNotHideWhatIsDue() throws {
        // 30 August 10:00 and 31 August 09:00 both come to 28 February, in the other order.
        var desk = Desk()
        let early = try Desk.time("2026-08-30T10:00:00Z")
        let late = try Desk.time("2026-08-31T09:00:00Z")
        for number in 1...1_000 {
            let instant = number <= 995 ? early : late
            try desk.receive(at: instant, from: "person \(number)")
            try desk.run(desk.resolve(Int64(number)), at: instant)
        }
        try desk.advance(to: "2027-02-28T09:30:00Z")
        let archived = desk.world.conversations.values.filter { $0.status == .archived }
        #expect(archived.map(\.id).sorted() == [996, 997, 998, 999, 1_000])
        try desk.advance(to: "2027-02-28T10:00:00Z")
        #expect(desk.world.conversations.values.allSatisfy { $0.status == .archived })
    }
}
