import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct TransferTests {
    private func desk() throws -> Desk {
        var desk = Desk()
        for id in Int64(3)...5 { try desk.user(id) }
        try desk.policy()
        try desk.receive()
        return desk
    }

    private func transfer(
        _ desk: inout Desk,
        to user: Int64 = 4,
        _ more: String = "",
        at minutes: Int64 = 5
    ) throws(Rejection) -> Decision {
        try desk.command(
            "transfer_conversation",
            "'conversation_id': 1, 'to_user_id': \(user), 'reason': 'knows French'\(more)",
            at: minutes
        )
    }

    @Test func oneCommandClosesTheOldAssignmentAndOpensTheNew() throws {
        var desk = try desk()
        try desk.assign(3)
        let decision = try transfer(&desk, ", 'transferred_by': 5")
        #expect(decision.names == ["conversation.transferred", "conversation.assigned"])
        #expect(decision.ids.map(\.name) == ["conversation_id", "transfer_id", "assignment_id"])
        let row = try #require(desk.world.transfers.first)
        #expect(row.fromUserID == 3)
        #expect(row.toUserID == 4)
        #expect(row.transferredBy == 5)
        #expect(row.reason == "knows French")
        #expect(row.transferredAt == Desk.minute(5))
        #expect(desk.world.assignments.map(\.assignedTo) == [3, 4])
        #expect(desk.world.assignments.map(\.unassignedAt) == [Desk.minute(5), nil])
        #expect(desk.world.assignments.map(\.assignmentType) == ["manual", "transfer"])
        #expect(desk.world.conversations[1]?.assignedTo == 4)
    }

    @Test func fromIsNullWhenNobodyHadItAndNewBecomesOpen() throws {
        var desk = try desk()
        let decision = try transfer(&desk)
        #expect(
            decision.names == [
                "conversation.transferred", "conversation.assigned", "conversation.opened",
            ]
        )
        #expect(desk.world.transfers.map(\.fromUserID) == [nil])
        #expect(desk.status() == .open)
    }

    @Test func theActingUserTransfersWhenNobodyIsNamed() throws {
        var desk = try desk()
        try desk.command(
            "transfer_conversation",
            "'conversation_id': 1, 'to_user_id': 4, 'reason': 'x'",
            by: Desk.user3
        )
        #expect(desk.world.transfers.map(\.transferredBy) == [3])
        #expect(desk.world.assignments.map(\.assignedBy) == [3])
    }

    @Test func slaUnreadWaitingAndStatusAreUntouched() throws {
        var desk = try desk()
        try desk.assign(3)
        try desk.run(desk.pend(), at: 4)
        let before = try #require(desk.world.conversationRows[1])
        _ = try transfer(&desk)
        var after = try #require(desk.world.conversationRows[1])
        #expect(after.status == .pending)
        #expect(after.waitingSince == Desk.minute(0))
        #expect(after.unreadCount == 1)
        #expect(after.slaResolutionDueAt == before.slaResolutionDueAt)
        after.assignedTo = before.assignedTo
        after.openAssignmentID = before.openAssignmentID
        after.updatedAt = before.updatedAt
        #expect(after == before)
    }

    @Test func resolvedStaysResolvedAndArchivedIsRefused() throws {
        var desk = try desk()
        try desk.run(desk.resolve(), at: 2)
        _ = try transfer(&desk)
        #expect(desk.status() == .resolved)
        try desk.run(desk.archive(), at: 6)
        let refusal = try desk.refused(
            "transfer_conversation",
            "'conversation_id': 1, 'to_user_id': 5, 'reason': 'x'"
        )
        #expect(refusal.code == .invalidTransition)
        #expect(refusal.message.contains("cannot be transferred"))
    }

    @Test func theCurrentAssigneeIsRefused() throws {
        var desk = try desk()
        try desk.assign(4)
        let refusal = try desk.refused(
            "transfer_conversation",
            "'conversation_id': 1, 'to_user_id': 4, 'reason': 'x'"
        )
        #expect(refusal.code == .invalidField)
        #expect(refusal.field == "to_user_id")
        #expect(refusal.message.contains("user 4 answers for conversation 1 already"))
    }

    @Test func theReasonIsRequired() throws {
        var desk = try desk()
        let base = "'conversation_id': 1, 'to_user_id': 4"
        try desk.expectRefused(
            "transfer_conversation",
            [
                (base, .missingField, "reason"),
                ("\(base), 'reason': null", .missingField, "reason"),
                ("\(base), 'reason': ''", .missingField, "reason"),
                ("\(base), 'reason': ' \\t\\n'", .missingField, "reason"),
            ]
        )
        var body = TransferConversation()
        body.conversation.conversationID = 1
        body.toUserID = 4
        body.reason = " \n"
        let refusal = try desk.refusal(.transferConversation(body))
        #expect(refusal.code == .invalidField)
        #expect(refusal.field == "reason")
    }

    @Test func unknownAndInactiveAreRefused() throws {
        var desk = try desk()
        try desk.user(5, active: false)
        try desk.expectRefused(
            "transfer_conversation",
            [
                (
                    "'conversation_id': 9, 'to_user_id': 4, 'reason': 'x'",
                    .unknownConversation, "conversation_id"
                ),
                (
                    "'conversation_id': 1, 'to_user_id': 9, 'reason': 'x'", .unknownUser,
                    "to_user_id"
                ),
                (
                    "'conversation_id': 1, 'to_user_id': 5, 'reason': 'x'", .inactiveUser,
                    "to_user_id"
                ),
                (
                    "'conversation_id': 1, 'to_user_id': 4, 'reason': 'x', 'transferred_by': 9",
                    .unknownUser, "transferred_by"
                ),
                ("'conversation_id': 1, 'reason': 'x'", .missingField, "to_user_id"),
            ]
        )
        #expect(desk.world.transfers.isEmpty)
    }
}
