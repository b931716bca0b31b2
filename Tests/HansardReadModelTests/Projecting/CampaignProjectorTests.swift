import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

/// Holds what campaigns leave: directory, pivot, and receipts that flow to their messages.
@Suite struct CampaignProjectorTests {
    private let sent: [Event] = [
        .started(), .campaign(1, template: 2), .sent(9) { $0.campaignMessageID = 4 },
        .sentOut(4, as: 9),
    ]

    private func row(_ fold: Fold) throws -> CampaignMessageRow { try fold.row(4) }

    @Test func campaignsAndTemplatesAreAsLastDefined() throws {
        let fold = try Fold([.template(2), .campaign(1, template: 2), .campaign(3)])
        let template: TemplateRow = try fold.row(2)
        #expect(
            template.jsonText()
                == #"{"id":2,"name":"Template 2","content":"Hi {{customer.name}}"}"#
        )
        let campaign: CampaignRow = try fold.row(1)
        #expect(campaign.jsonText() == #"{"id":1,"name":"Campaign 1","template_id":2}"#)
        try fold.fold(.campaign(1), at: 9)
        let changed: CampaignRow = try fold.row(1)
        #expect(changed.templateID == nil)
    }

    @Test func customersOfACampaignComeAndGo() throws {
        let fold = try Fold([.members([5, 8, 7], of: 1, from: 10), .dismissed([11], of: 1)])
        let row: CampaignCustomerRow = try fold.row(12)
        #expect(row.jsonText() == #"{"campaign_id":1,"customer_id":7}"#)
        #expect(try fold.has(CampaignCustomerRow.self, 10))
        #expect(try !fold.has(CampaignCustomerRow.self, 11))
    }

    @Test func aMessageThatWasSentOutIsPending() throws {
        #expect(
            try row(Fold(sent)).jsonText()
                == #"{"id":4,"campaign_id":1,"customer_id":5,"message_id":9,"status":"pending","#
                + #""sent_at":null,"delivered_at":null,"read_at":null,"failed_at":null,"#
                + #""error_message":null}"#
        )
    }

    @Test func receiptsFlowToTheCampaignsMessage() throws {
        let fold = try Fold(sent)
        try fold.fold(.reported(.sent, of: 9, update: 1, at: 5), at: 5)
        #expect(try row(fold).status == .sent)
        #expect(try row(fold).sentAt == .minute(5))
        try fold.fold(.reported(.read, of: 9, update: 2, at: 8), at: 8)
        #expect(try row(fold).status == .read)
        #expect(try row(fold).readAt == .minute(8))
        #expect(try row(fold).deliveredAt == .minute(8))
        try fold.fold(.reported(.delivered, of: 9, update: 3, at: 6), at: 9)
        try fold.fold(.reported(.sent, of: 9, update: 4, at: 7), at: 9)
        #expect(
            try row(fold).jsonText()
                == #"{"id":4,"campaign_id":1,"customer_id":5,"message_id":9,"status":"read","#
                + #""sent_at":"2026-01-05T09:05:00.000000Z","#
                + #""delivered_at":"2026-01-05T09:06:00.000000Z","#
                + #""read_at":"2026-01-05T09:08:00.000000Z","failed_at":null,"#
                + #""error_message":null}"#
        )
    }

    @Test func aWatermarkFlowsToTheCampaignsMessage() throws {
        let fold = try Fold(sent)
        let identity = Digest16(high: 7, low: 7)
        try fold.fold(
            .watermark(.delivered, upTo: 6, of: identity, rises: [.init(message: 9, update: 1)]),
            at: 7
        )
        #expect(try row(fold).status == .delivered)
        #expect(try row(fold).deliveredAt == .minute(6))
    }

    @Test func aFailureFlowsAndIsWipedByTheRetry() throws {
        let fold = try Fold(sent)
        try fold.fold(
            .reported(.failed, of: 9, update: 1, at: 5) { $0.errorMessage = "no such number" },
            at: 5
        )
        #expect(try row(fold).status == .failed)
        #expect(try row(fold).failedAt == .minute(5))
        #expect(try row(fold).errorMessage == "no such number")
        try fold.fold(.reported(.sent, of: 9, update: 2, at: 6), at: 6)
        #expect(try row(fold).status == .failed)
        #expect(try row(fold).sentAt == nil, "a failed message ignores that it was sent")
        try fold.fold(.retried(9, attempt: 2), at: 7)
        #expect(try row(fold).status == .pending)
        #expect(try row(fold).failedAt == nil)
        #expect(try row(fold).errorMessage == nil)
        try fold.fold(.reported(.sent, of: 9, update: 3, at: 8), at: 8)
        #expect(try row(fold).sentAt == .minute(8))
    }

    @Test func messagesOfNoCampaignFlowNowhere() throws {
        let fold = try Fold(sent + [.sent(10)])
        let before = try row(fold)
        try fold.fold(.reported(.sent, of: 10, update: 1), at: 9)
        #expect(try row(fold) == before)
    }

    @Test func aCampaignsMessageCountsAndAnswersNobody() throws {
        let fold = try Fold([.started(), .received(1), .sent(9) { $0.senderType = .system }])
        let row = try fold.conversation()
        #expect(row.messageCount == 2)
        #expect(row.waitingSince == .minute(1))
        #expect(row.unreadCount == 1)
        #expect(row.firstResponseAt == nil)
    }
}
