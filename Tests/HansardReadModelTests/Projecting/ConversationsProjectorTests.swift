import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

@Suite struct ConversationsProjectorTests {
    @Test func aStartedConversationHoldsWhatTheEventSaysAndNothingElse() throws {
        let metadata = try JSONText.of(#"{"a":1}"#)
        let row = try Fold([
            .started { body in
                body.platform = "telegram"
                body.channelAccount = "bot"
                body.status = .open
                body.channelType = .group
                body.previousConversationID = 8
                body.platformConversationID = "-100"
                body.threadDigest = Digest16(high: 1, low: 2)
                body.metadata = metadata
            }
        ])
        .conversation()
        var expected = ConversationRow()
        expected.id = 1
        expected.customerID = 5
        expected.platform = "telegram"
        expected.platformConversationID = "-100"
        expected.status = .open
        expected.channelType = .group
        expected.metadata = metadata
        expected.createdAt = .minute(0)
        expected.updatedAt = .minute(0)
        expected.channelAccount = "bot"
        expected.previousConversationID = 8
        expected.threadDigest = Digest16(high: 1, low: 2)
        #expect(row == expected)
    }

    @Test func absentIsNullAndFlagsAreFalse() throws {
        let row = try Fold([.started()]).conversation()
        #expect(
            row.jsonText()
                == #"{"id":1,"customer_id":5,"platform":"whatsapp","#
                + #""platform_conversation_id":null,"#
                + #""status":"new","assigned_to":null,"channel_type":"direct","#
                + #""last_message_at":null,"first_response_at":null,"resolved_at":null,"#
                + #""message_count":0,"unread_count":0,"metadata":null,"sla_policy_id":null,"#
                + #""sla_first_response_due_at":null,"sla_resolution_due_at":null,"#
                + #""sla_first_response_breached":false,"sla_resolution_breached":false,"#
                + #""created_at":"2026-01-05T09:00:00.000000Z","#
                + #""updated_at":"2026-01-05T09:00:00.000000Z","waiting_since":null,"#
                + #""channel_account":null,"reopen_count":0,"previous_conversation_id":null,"#
                + #""anomaly":null}"#
        )
    }

    @Test func inboundMessagesCountAndLetTheCustomerWaitFromTheFirst() throws {
        let row = try Fold([.started(), .received(1), .received(2)]).conversation()
        #expect(row.messageCount == 2)
        #expect(row.unreadCount == 2)
        #expect(row.lastMessageAt == .minute(2))
        #expect(row.waitingSince == .minute(1))
        #expect(row.updatedAt == .minute(2))
        #expect(row.createdAt == .minute(0))
        #expect(row.hasInbound)
        #expect(row.lastMessageID == 2)
        #expect(row.status == .new)
    }

    @Test func anOldMessageThatArrivesLateMovesNoTimeBack() throws {
        let fold = try Fold([.started()])
        try fold.fold(.received(1), at: 10)
        try fold.fold(.received(2), at: 4)
        let row = try fold.conversation()
        #expect(row.lastMessageAt == .minute(10))
        #expect(row.updatedAt == .minute(10))
        #expect(row.messageCount == 2)
        #expect(row.unreadCount == 2)
    }

    @Test(arguments: ["reaction", "system"])
    func whatIsNotCountedMovesOnlyUpdatedAt(_ type: String) throws {
        let row = try Fold([
            .started(), .received(1) { $0.type = type }, .sent(2) { $0.type = type },
        ])
        .conversation()
        #expect(row.messageCount == 0)
        #expect(row.unreadCount == 0)
        #expect(row.lastMessageAt == nil)
        #expect(row.waitingSince == nil)
        #expect(row.updatedAt == .minute(2))
        #expect(row.lastMessageID == 2)
    }

    @Test func aHumanAnswerEndsTheWaitingAndReadsEverything() throws {
        let row = try Fold([.started(), .received(1), .answered(2)]).conversation()
        #expect(row.firstResponseAt == .minute(2))
        #expect(row.waitingSince == nil)
        #expect(row.unreadCount == 0)
        #expect(row.readUpToMessageID == 2)
        #expect(row.messageCount == 2)
        #expect(row.lastMessageAt == .minute(2))
    }

    @Test func aBotAnswerDoesOnlyWhatItsEventSays() throws {
        let bot = Event.sent(2) { $0.senderType = .system }
        let quiet = try Fold([.started(), .received(1), bot]).conversation()
        #expect(quiet.waitingSince == .minute(1))
        #expect(quiet.unreadCount == 1)
        #expect(quiet.firstResponseAt == nil)
        #expect(quiet.readUpToMessageID == nil)
        let clearing = Event.sent(2) { body in
            body.senderType = .system
            body.clearsWaiting = true
        }
        let row = try Fold([.started(), .received(1), clearing]).conversation()
        #expect(row.waitingSince == nil)
        #expect(row.unreadCount == 1)
    }

    @Test func theNextInboundWaitsAnew() throws {
        let row = try Fold([.started(), .received(1), .answered(2), .received(3)]).conversation()
        #expect(row.waitingSince == .minute(3))
        #expect(row.unreadCount == 1)
        #expect(row.firstResponseAt == .minute(2))
    }

    @Test func readingMovesMarkerAndCountAlone() throws {
        let row = try Fold([
            .started(), .received(1), .received(2), .read(upTo: 1, unread: 1),
        ])
        .conversation()
        #expect(row.readUpToMessageID == 1)
        #expect(row.unreadCount == 1)
        #expect(row.waitingSince == .minute(1))
        #expect(row.lastMessageAt == .minute(2))
        #expect(row.messageCount == 2)
        #expect(row.updatedAt == .minute(3))
    }

    @Test func statusesFollowTheirEvents() throws {
        let fold = try Fold([.started(), .received(1), .opened()])
        #expect(try fold.conversation().status == .open)
        try fold.fold(.pended(), at: 3)
        #expect(try fold.conversation().status == .pending)
        #expect(try fold.conversation().waitingSince == .minute(1))
        try fold.fold(.opened(), at: 4)
        #expect(try fold.conversation().status == .open)
        try fold.fold(.resolved(), at: 5)
        let resolved = try fold.conversation()
        #expect(resolved.status == .resolved)
        #expect(resolved.resolvedAt == .minute(5))
        #expect(resolved.waitingSince == nil)
        #expect(resolved.unreadCount == 1)
        try fold.fold(.archived(), at: 6)
        let archived = try fold.conversation()
        #expect(archived.status == .archived)
        #expect(archived.resolvedAt == .minute(5))
        #expect(archived.updatedAt == .minute(6))
    }

    @Test func reopeningCountsAndKeepsTheFirstResponse() throws {
        let fold = try Fold([.started(), .received(1), .answered(2), .resolved(), .reopened()])
        let row = try fold.conversation()
        #expect(row.status == .open)
        #expect(row.resolvedAt == nil)
        #expect(row.reopenCount == 1)
        #expect(row.firstResponseAt == .minute(2))
        try fold.fold(.resolved(), at: 5)
        try fold.fold(.reopened(), at: 6)
        #expect(try fold.conversation().reopenCount == 2)
    }

    @Test func theAssigneeStaysThroughResolveAndArchive() throws {
        let fold = try Fold([.started(), .assigned(1, to: 3), .resolved(), .archived()])
        #expect(try fold.conversation().assignedTo == 3)
        #expect(try fold.conversation().openAssignmentID == 1)
    }

    @Test func assigningTouchesNeitherWaitingNorUnread() throws {
        let fold = try Fold([.started(), .received(1), .assigned(1, to: 3)])
        var row = try fold.conversation()
        #expect(row.assignedTo == 3)
        #expect(row.waitingSince == .minute(1))
        #expect(row.unreadCount == 1)
        #expect(row.status == .new)
        try fold.fold(.unassigned(closing: 1), at: 3)
        row = try fold.conversation()
        #expect(row.assignedTo == nil)
        #expect(row.openAssignmentID == nil)
        #expect(row.updatedAt == .minute(3))
    }

    @Test func updatingReplacesMetadataAndChannelType() throws {
        let metadata = try JSONText.of(#"{"vip":true}"#)
        let fold = try Fold([
            .started(),
            .updated { body in
                body.channelType = .broadcast
                body.metadata = metadata
            },
        ])
        #expect(try fold.conversation().channelType == .broadcast)
        #expect(try fold.conversation().metadata == metadata)
        try fold.fold(.updated { _ in }, at: 2)
        #expect(try fold.conversation().metadata == nil)
    }
}
