import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct AutomaticAssignmentTests {
    private func assign(
        _ desk: inout Desk,
        _ conversation: Int64,
        _ strategy: String = "'strategy': 'auto_round_robin'",
        at minutes: Int64 = 5
    ) throws(Rejection) -> Decision {
        let more = strategy.isEmpty ? "" : ", \(strategy)"
        return try desk.command(
            "auto_assign_conversation",
            "'conversation_id': \(conversation)\(more)",
            at: minutes
        )
    }

    private func assigned(_ decision: Decision) throws -> ConversationAssigned {
        guard case .conversation(.assigned(let body)) = decision.events.first?.event else {
            return try #require(nil as ConversationAssigned?, "\(decision.names)")
        }
        return body
    }

    /// Makes a desk whose tenant assigns by hand, with agents online and conversations new.
    private func desk(agents: Int64, conversations: Int64) throws -> Desk {
        var desk = Desk()
        for id in 1...agents { try desk.agent(id) }
        for number in 1...conversations { try desk.receive(from: "person \(number)") }
        return desk
    }

    @Test func roundRobinTakesWhoWaitsLongest() throws {
        var desk = try desk(agents: 3, conversations: 5)
        for (conversation, user) in zip(Int64(1)..., [1, 2, 3, 1, 2] as [Int64]) {
            #expect(try assigned(assign(&desk, conversation)).assignedTo == user)
        }
        #expect(
            desk.world.assignments.map(\.assignmentType).allSatisfy { $0 == "auto_round_robin" }
        )
    }

    @Test func manualAssignmentsDoNotMoveTheRound() throws {
        var desk = try desk(agents: 2, conversations: 3)
        try desk.assign(1, to: 1)
        #expect(try assigned(assign(&desk, 2)).assignedTo == 1)
        #expect(try assigned(assign(&desk, 3)).assignedTo == 2)
    }

    @Test func leastBusyTakesTheFewestLoadThenWhoWaitsLongestThenTheLowestId() throws {
        var desk = try desk(agents: 2, conversations: 5)
        let strategy = "'strategy': 'auto_least_busy'"
        #expect(try assigned(assign(&desk, 1, strategy)).assignedTo == 1)
        #expect(try assigned(assign(&desk, 2, strategy)).assignedTo == 2)
        try desk.assign(2, to: 3)
        #expect(try assigned(assign(&desk, 4, strategy)).assignedTo == 1)
        // Both have two; user 2 got his last automatic assignment before user 1.
        #expect(try assigned(assign(&desk, 5, strategy)).assignedTo == 2)
    }

    @Test func loadCountsNewAndOpenOnly() throws {
        var desk = try desk(agents: 2, conversations: 4)
        try desk.assign(1, to: 1)
        try desk.assign(2, to: 2)
        try desk.assign(2, to: 3)
        try desk.run(desk.pend(2), at: 4)
        try desk.run(desk.resolve(3), at: 4)
        let event = try assigned(assign(&desk, 4, "'strategy': 'auto_least_busy'"))
        #expect(event.assignedTo == 2)
        #expect(event.candidates.map(\.load) == [0, 1])
    }

    @Test func onlyActiveOnlineAndBelowCapacityAreEligibleAndTheEventSaysWhy() throws {
        var desk = try desk(agents: 5, conversations: 2)
        try desk.go(.away, 1)
        try desk.go(.offline, 2)
        try desk.command("define_user", "'user_id': 3, 'is_active': false")
        try desk.command("define_user", "'user_id': 4, 'capacity': 1")
        try desk.assign(4, to: 1)
        try desk.agent(6)
        let event = try assigned(assign(&desk, 2))
        #expect(event.assignedTo == 5)
        #expect(event.candidateCount == 6)
        #expect(event.candidates.map(\.userID) == [5, 1, 2, 3, 4, 6])
        #expect(
            event.candidates.map(\.skipped) == [
                nil, .away, .offline, .inactive, .atCapacity, .notFirst,
            ]
        )
        #expect(event.candidates.map(\.load) == [0, 0, 0, 0, 1, 0])
        #expect(event.candidates.map(\.capacity) == [nil, nil, nil, nil, 1, nil])
    }

    @Test func anAutomaticAssignmentLeavesNew() throws {
        var desk = try desk(agents: 1, conversations: 1)
        let decision = try assign(&desk, 1)
        #expect(decision.names == ["conversation.assigned"])
        #expect(decision.ids.map(\.name) == ["conversation_id", "assignment_id"])
        #expect(desk.status() == .new)
    }

    @Test func nobodyEligibleLeavesItQueued() throws {
        var desk = try desk(agents: 1, conversations: 1)
        try desk.go(.away, 1)
        let decision = try assign(&desk, 1)
        #expect(decision.events.isEmpty)
        #expect(decision.id("conversation_id") == 1)
        #expect(desk.world.conversations[1]?.assignedTo == nil)
    }

    @Test func whoHasItAlreadyIsANoOp() throws {
        var desk = try desk(agents: 1, conversations: 1)
        let first = try assigned(assign(&desk, 1))
        let again = try assign(&desk, 1)
        #expect(again.events.isEmpty)
        #expect(again.id("assignment_id") == first.assignmentID)
    }

    @Test func itClosesTheAssignmentBefore() throws {
        var desk = try desk(agents: 2, conversations: 1)
        try desk.assign(2, to: 1)
        #expect(try assigned(assign(&desk, 1, at: 9)).assignedTo == 1)
        #expect(desk.world.assignments.map(\.unassignedAt) == [Desk.minute(9), nil])
    }

    @Test func theTenantsStrategyHoldsWhereNoneIsNamed() throws {
        var desk = try desk(agents: 2, conversations: 1)
        #expect(
            try desk.refused("auto_assign_conversation", "'conversation_id': 1").field == "strategy"
        )
        try desk.go(.away, 1)
        try desk.go(.away, 2)
        desk.world.settings.assignmentStrategy = .autoLeastBusy
        #expect(try assign(&desk, 1, "").events.isEmpty)
    }

    @Test func aManualAssignmentMayExceedTheCapacity() throws {
        var desk = Desk()
        try desk.agent(1, capacity: 1)
        for number in 1...3 { try desk.receive(from: "person \(number)") }
        for id in Int64(1)...3 { try desk.assign(1, to: id) }
        #expect(desk.world.conversations.values.allSatisfy { $0.assignedTo == 1 })
    }

    @Test func badInputIsRefused() throws {
        var desk = try desk(agents: 1, conversations: 1)
        try desk.expectRefused(
            "auto_assign_conversation",
            [
                ("'strategy': 'auto_least_busy'", .missingField, "conversation_id"),
                (
                    "'conversation_id': 9, 'strategy': 'auto_least_busy'",
                    .unknownConversation, "conversation_id"
                ),
                ("'conversation_id': 1, 'strategy': 'manual'", .invalidField, "strategy"),
                ("'conversation_id': 1, 'strategy': 'dice'", .invalidField, "strategy"),
            ]
        )
        try desk.run(desk.resolve())
        try desk.run(desk.archive())
        let archived = try desk.refused(
            "auto_assign_conversation",
            "'conversation_id': 1, 'strategy': 'auto_least_busy'"
        )
        #expect(archived.code == .invalidTransition)
    }
}
