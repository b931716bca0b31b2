import HansardDomain
import HansardRecords
import Testing

@Suite struct AssignmentTests {
    private func desk() throws -> Desk {
        var desk = Desk()
        try desk.user(3)
        try desk.user(4)
        try desk.receive()
        return desk
    }

    private func assigned(_ decision: Decision) throws -> ConversationAssigned {
        guard case .conversation(.assigned(let body)) = decision.events.first?.event else {
            return try #require(nil as ConversationAssigned?)
        }
        return body
    }

    private var unassign: CommandBody {
        var body = UnassignConversation()
        body.conversation.conversationID = 1
        return .unassignConversation(body)
    }

    private func refusal(_ desk: inout Desk, to user: Int64) throws -> Rejection {
        var body = AssignConversation()
        body.conversation.conversationID = 1
        body.assignedTo = user
        return try desk.refusal(.assignConversation(body))
    }

    @Test func assigningOpensANewConversationAfterwards() throws {
        var desk = try desk()
        let decision = try desk.assign(4, by: Desk.user3)
        #expect(decision.names == ["conversation.assigned", "conversation.opened"])
        #expect(decision.id("assignment_id") == 1)
        let body = try assigned(decision)
        #expect(body.assignedTo == 4)
        #expect(body.assignedBy == 3)
        #expect(body.assignmentType == "manual")
        #expect(body.closesAssignmentID == nil)
    }

    @Test func anAutomaticAssignmentOpensNothing() throws {
        var desk = try desk()
        let decision = try desk.assign(4) { $0.assignmentType = "auto_round_robin" }
        #expect(decision.names == ["conversation.assigned"])
        #expect(desk.status() == .new)
    }

    @Test func aNewAssignmentClosesTheLast() throws {
        var desk = try desk()
        try desk.assign(3)
        let decision = try desk.assign(4)
        #expect(decision.names == ["conversation.assigned"])
        let body = try assigned(decision)
        #expect(body.assignmentID == 2)
        #expect(body.closesAssignmentID == 1)
    }

    @Test func theCurrentAssigneeAgainIsNoEvent() throws {
        var desk = try desk()
        try desk.assign(3)
        let again = try desk.assign(3)
        #expect(again.events.isEmpty)
        #expect(again.id("assignment_id") == 1)
    }

    @Test func pendingAndResolvedStayAsTheyAre() throws {
        var desk = try desk()
        try desk.run(desk.pend())
        try desk.assign(3)
        #expect(desk.status() == .pending)
        try desk.run(desk.resolve())
        try desk.assign(4)
        #expect(desk.status() == .resolved)
    }

    @Test func aManualAssignmentMayExceedCapacity() throws {
        var desk = try desk()
        var body = DefineUser()
        body.userID = 3
        body.capacity = .set(0)
        try desk.run(.defineUser(body))
        #expect(try desk.assign(3).names.first == "conversation.assigned")
    }

    @Test func inactiveAndUnknownUsersAreRefused() throws {
        var desk = try desk()
        try desk.user(4, active: false)
        let inactive = try refusal(&desk, to: 4)
        #expect(inactive.code == .inactiveUser)
        #expect(inactive.field == "assigned_to")
        #expect(try refusal(&desk, to: 9).code == .unknownUser)
        var body = AssignConversation()
        body.conversation.conversationID = 1
        body.assignedTo = 3
        body.assignedBy = 9
        #expect(try desk.refusal(.assignConversation(body)).field == "assigned_by")
    }

    @Test func archivedIsNeitherAssignedNorUnassigned() throws {
        var desk = try desk()
        try desk.assign(3)
        try desk.run(desk.resolve())
        try desk.run(desk.archive())
        let refused = try refusal(&desk, to: 4)
        #expect(refused.code == .invalidTransition)
        #expect(refused.message.contains("archived"))
        #expect(try desk.refusal(unassign).code == .invalidTransition)
        #expect(desk.world.conversations[1]?.assignedTo == 3)
    }

    @Test func unassigningClosesTheOpenRow() throws {
        var desk = try desk()
        try desk.assign(3)
        let decision = try desk.run(unassign)
        #expect(decision.names == ["conversation.unassigned"])
        #expect(decision.id("assignment_id") == 1)
        let again = try desk.run(unassign)
        #expect(again.events.isEmpty)
        #expect(again.id("conversation_id") == 1)
    }
}
