import HansardDomain
import HansardRecords
import Testing

@testable import HansardReadModel

@Suite struct NotesProjectorTests {
    @Test func aNoteIsAsLastEditedAndPinned() throws {
        let fold = try Fold([
            .started(), .note(1), .note(2) { $0.isPinned = true }, .edited(note: 1, to: "other"),
            .pinned(note: 1), .unpinned(note: 2),
        ])
        let note: ConversationNoteRow = try fold.row(1)
        #expect(
            note.jsonText()
                == #"{"id":1,"conversation_id":1,"user_id":3,"content":"other","is_pinned":true}"#
        )
        let other: ConversationNoteRow = try fold.row(2)
        #expect(!other.isPinned)
        #expect(other.content == "Note 2")
        try fold.fold(.deleted(note: 1), at: 9)
        #expect(try !fold.has(ConversationNoteRow.self, 1))
        #expect(try fold.has(ConversationNoteRow.self, 2))
    }

    @Test func notesLeaveTheConversationAlone() throws {
        let fold = try Fold([.started(), .received(1)])
        let before = try fold.conversation()
        let events: [Event] = [
            .note(1), .edited(note: 1, to: "x"), .pinned(note: 1), .unpinned(note: 1),
            .deleted(note: 1),
        ]
        for event in events { try fold.fold(event, at: 60) }
        #expect(try fold.conversation() == before)
    }
}

@Suite struct TagsProjectorTests {
    @Test func aTagIsAsLastDefinedAndGoesWhenRemoved() throws {
        let fold = try Fold([.tag(1, "VIP")])
        var body = TagDefined()
        body.tagID = 1
        body.name = "vip"
        body.color = "#ff0000"
        body.description = "spends much"
        try fold.fold(.tag(.defined(body)), at: 1)
        let row: ConversationTagRow = try fold.row(1)
        #expect(
            row.jsonText()
                == ##"{"id":1,"name":"vip","color":"#ff0000","description":"spends much"}"##
        )
        try fold.fold(.tag(1, "vip"), at: 2)
        let cleared: ConversationTagRow = try fold.row(1)
        #expect(cleared.color == nil)
        try fold.fold(.removed(tag: 1), at: 3)
        #expect(try !fold.has(ConversationTagRow.self, 1))
    }

    @Test func taggingsStandInThePivotAndBesideTheConversation() throws {
        let fold = try Fold([
            .started(), .tagged(with: 9, as: 1), .tagged(with: 4, as: 2), .tagged(with: 7, as: 3),
        ])
        #expect(try fold.conversation().tagIDs == [4, 7, 9])
        #expect(try fold.conversation().updatedAt == .minute(3))
        let row: ConversationTaggingRow = try fold.row(2)
        #expect(row.jsonText() == #"{"conversation_id":1,"conversation_tag_id":4}"#)
        try fold.fold(.untagged(from: 7, as: 3), at: 8)
        #expect(try fold.conversation().tagIDs == [4, 9])
        #expect(try fold.conversation().updatedAt == .minute(8))
        #expect(try !fold.has(ConversationTaggingRow.self, 3))
        #expect(try fold.has(ConversationTaggingRow.self, 1))
    }

    @Test func tagsMoveNothingElseOfTheConversation() throws {
        let fold = try Fold([.started(), .received(1), .tagged(with: 9, as: 1)])
        let row = try fold.conversation()
        #expect(row.lastMessageAt == .minute(1))
        #expect(row.unreadCount == 1)
        #expect(row.waitingSince == .minute(1))
        #expect(row.status == .new)
    }
}

@Suite struct TransfersProjectorTests {
    @Test func aTransferIsARowWithItsTime() throws {
        let fold = try Fold([
            .started(), .assigned(1, to: 3),
            .transferred(1, to: 4, from: 3) { $0.transferredBy = 9 },
            .assigned(2, to: 4, closing: 1) { $0.assignmentType = "transfer" },
        ])
        let row: ConversationTransferRow = try fold.row(1)
        #expect(
            row.jsonText()
                == #"{"id":1,"conversation_id":1,"from_user_id":3,"to_user_id":4,"#
                + #""transferred_by":9,"reason":"needs a second look","#
                + #""transferred_at":"2026-01-05T09:02:00.000000Z"}"#
        )
        #expect(try fold.assignment(1).unassignedAt == .minute(3))
        #expect(try fold.assignment(2).assignmentType == "transfer")
        #expect(try fold.conversation().assignedTo == 4)
    }

    @Test func aTransferOfAConversationThatNobodyHadSaysSo() throws {
        let fold = try Fold([.started(), .received(1), .transferred(1, to: 4)])
        let row: ConversationTransferRow = try fold.row(1)
        #expect(row.fromUserID == nil)
        #expect(row.transferredBy == nil)
        let conversation = try fold.conversation()
        #expect(conversation.assignedTo == nil)
        #expect(conversation.waitingSince == .minute(1))
        #expect(conversation.unreadCount == 1)
        #expect(conversation.status == .new)
        #expect(conversation.updatedAt == .minute(2))
    }
}

@Suite struct AutomaticAssignmentProjectorTests {
    @Test func aUserRemembersItsLastAutomaticAssignmentOnly() throws {
        let fold = try Fold([
            .user(3), .user(4), .started(),
            .assigned(1, to: 3) { $0.assignmentType = "auto_round_robin" },
            .assigned(2, to: 4, closing: 1),
            .assigned(3, to: 4, closing: 2) { $0.assignmentType = "transfer" },
            .user(3),
        ])
        #expect(try fold.user(3).lastAutomaticAssignmentID == 1)
        #expect(try fold.user(4).lastAutomaticAssignmentID == 0)
        try fold.fold(
            .assigned(4, to: 4, closing: 3) { $0.assignmentType = "auto_least_busy" },
            at: 9
        )
        #expect(try fold.user(4).lastAutomaticAssignmentID == 4)
    }

    @Test func anAutomaticAssignmentLeavesTheStatus() throws {
        let fold = try Fold([
            .user(3), .started(),
            .assigned(1, to: 3) { $0.assignmentType = "auto_least_busy" },
        ])
        #expect(try fold.conversation().status == .new)
        #expect(try fold.conversation().assignedTo == 3)
    }
}
