import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

@Suite struct AutomatedRepliesProjectorTests {
    @Test func aRuleIsAsLastDefined() throws {
        let keywords = try JSONText.of(#"["price"]"#)
        let fold = try Fold([
            .rule(1) { body in
                body.keywords = keywords
                body.priority = 9
                body.replyType = .buttons
            }
        ])
        let row: AutomatedReplyRow = try fold.row(1)
        #expect(
            row.jsonText()
                == #"{"id":1,"name":"Rule 1","trigger_type":"keyword","keywords":["price"],"#
                + #""reply_message":"hello","reply_type":"buttons","reply_metadata":null,"#
                + #""is_active":true,"priority":9,"conditions":null}"#
        )
        try fold.fold(.rule(1) { $0.isActive = false }, at: 1)
        let changed: AutomatedReplyRow = try fold.row(1)
        #expect(!changed.isActive)
        #expect(changed.keywords == nil)
        #expect(changed.priority == 0)
    }

    @Test func aConversationRemembersItsLatestAutomatedReplies() throws {
        let fold = try Fold([.started(), .customer(5)])
        for minute in [50, 10, 20, 30, 40, 60] as [Int64] {
            try fold.fold(.triggered(1, .keyword), at: minute)
        }
        let row = try fold.conversation()
        #expect(HansardDomain.Limits.automatedRepliesPerHour == 5)
        #expect(row.automatedReplyTimes == [20, 30, 40, 50, 60].map { .minute($0) })
        #expect(row.greetedEpisode == 0)
        #expect(row.updatedAt == .minute(0))
        #expect(try fold.customer(5).lastAwayReplyAt == nil)
    }

    @Test func aGreetingIsOfItsEpisode() throws {
        let fold = try Fold([.started(), .triggered(1, .greeting)])
        #expect(try fold.conversation().greetedEpisode == 1)
        try fold.fold(.resolved(), at: 3)
        try fold.fold(.reopened(), at: 4)
        #expect(try fold.conversation().greetedEpisode == 1)
        try fold.fold(.triggered(1, .greeting), at: 5)
        #expect(try fold.conversation().greetedEpisode == 2)
    }

    @Test func anAwayReplyIsOfTheCustomerAndNeverMovesBack() throws {
        let fold = try Fold([.customer(5), .started()])
        try fold.fold(.triggered(1, .away), at: 30)
        try fold.fold(.triggered(1, .away), at: 20)
        #expect(try fold.customer(5).lastAwayReplyAt == .minute(30))
        try fold.fold(.customer(5) { $0.name = "Bo" }, at: 40)
        #expect(try fold.customer(5).lastAwayReplyAt == .minute(30))
    }

    @Test func onlyPeopleOfTheTeamAreHumanMessages() throws {
        let fold = try Fold([
            .started(), .sent(1), .sent(2) { $0.isAutomated = true },
            .sent(3) { $0.senderType = .system }, .received(4),
        ])
        #expect(try fold.conversation().lastHumanMessageAt == .minute(1))
        try fold.fold(.sent(5), at: -9)
        #expect(try fold.conversation().lastHumanMessageAt == .minute(1))
    }
}

@Suite struct CannedResponsesProjectorTests {
    @Test func usesAreCountedAndSurviveADefinition() throws {
        let fold = try Fold([
            .canned(1) { body in
                body.shortcut = "/hi"
                body.category = "greeting"
            }
        ])
        try fold.fold(.used(canned: 1), at: 9)
        try fold.fold(.used(canned: 1), at: 4)
        try fold.fold(
            .canned(1) { body in
                body.title = "Other"
                body.userID = 3
                body.isShared = false
            },
            at: 10
        )
        let row: CannedResponseRow = try fold.row(1)
        #expect(
            row.jsonText()
                == #"{"id":1,"title":"Other","shortcut":null,"content":"hello","category":null,"#
                + #""user_id":3,"is_shared":false,"platforms":null,"usage_count":2,"#
                + #""last_used_at":"2026-01-05T09:09:00.000000Z"}"#
        )
        try fold.fold(.removed(canned: 1), at: 11)
        #expect(try !fold.has(CannedResponseRow.self, 1))
    }
}

@Suite struct PendingWorkProjectorTests {
    @Test func workIsThereUntilItIsDone() throws {
        let fold = try Fold([
            .work(1, .unassignUser, of: 3) { $0.unassignmentReason = .userDeactivated },
            .sending(7, work: 2, to: [5, 6]), .advanced(work: 1, to: 40),
        ])
        let row: PendingWorkRow = try fold.row(1)
        #expect(row.kind == .unassignUser)
        #expect(row.subjectID == 3)
        #expect(row.cursor == 40)
        #expect(row.unassignmentReason == .userDeactivated)
        #expect(row.customerIDs.isEmpty)
        let campaign: PendingWorkRow = try fold.row(2)
        #expect(campaign.kind == .sendCampaign)
        #expect(campaign.subjectID == 7)
        #expect(campaign.cursor == 0)
        #expect(campaign.platform == "whatsapp")
        #expect(campaign.channelAccount == "shop")
        #expect(campaign.content == "hello")
        #expect(campaign.customerIDs == [5, 6])
        try fold.fold(.finished(work: 1), at: 5)
        #expect(try !fold.has(PendingWorkRow.self, 1))
        try fold.fold(.sendingFinished(7, work: 2), at: 6)
        #expect(try !fold.has(PendingWorkRow.self, 2))
    }
}
