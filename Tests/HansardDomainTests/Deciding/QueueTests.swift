import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct QueueTests {
    private func desk(_ strategy: AssignmentStrategy = .autoRoundRobin) throws -> Desk {
        var desk = Desk()
        desk.world.settings.assignmentStrategy = strategy
        return desk
    }

    private func assignee(_ desk: Desk, _ id: Int64) -> Int64? {
        desk.world.conversations[id]?.assignedTo
    }

    @Test func aNewConversationFindsItsAgentRightAfterItsCommand() throws {
        var desk = try desk()
        try desk.agent(1)
        let decision = try desk.receive(at: 4)
        #expect(!decision.names.contains("conversation.assigned"))
        #expect(desk.names().last == "conversation.assigned")
        #expect(desk.world.log.last?.occurredAt == Desk.minute(4))
        #expect(desk.world.log.last?.actor == nil)
        #expect(assignee(desk, 1) == 1)
        #expect(desk.status() == .new)
        #expect(desk.world.assignments.map(\.assignmentType) == ["auto_round_robin"])
    }

    @Test func byHandNobodyIsAssigned() throws {
        var desk = try desk(.manual)
        try desk.agent(1)
        try desk.receive()
        #expect(assignee(desk, 1) == nil)
    }

    @Test func whoComesOnlineGetsTheOldestWaitingFirst() throws {
        var desk = try desk()
        try desk.receive(from: "late", at: 9)
        try desk.receive(from: "early", at: 3)
        try desk.receive(from: "middle", at: 6)
        try desk.agent(1, capacity: 2, at: 10)
        #expect(assignee(desk, 2) == 1)
        #expect(assignee(desk, 3) == 1)
        #expect(assignee(desk, 1) == nil)
        let order = desk.world.assignments.map(\.conversationID)
        #expect(order == [2, 3])
    }

    @Test(arguments: ["resolve", "pend", "capacity", "reassign"])
    func capacityThatFreesDrainsTheQueue(_ how: String) throws {
        var desk = try desk()
        try desk.agent(1, capacity: 1)
        try desk.receive(from: "a", at: 1)
        try desk.receive(from: "b", at: 2)
        #expect(assignee(desk, 1) == 1)
        #expect(assignee(desk, 2) == nil)
        switch how {
        case "resolve": try desk.run(desk.resolve(1), at: 3)
        case "pend": try desk.run(desk.pend(1), at: 3)
        case "capacity": try desk.command("define_user", "'user_id': 1, 'capacity': 2", at: 3)
        default:
            try desk.user(2, at: 3)
            try desk.assign(2, to: 1, at: 3)
        }
        #expect(assignee(desk, 2) == 1)
    }

    @Test func whatIsTakenFromSomebodyGoesToTheNext() throws {
        var desk = try desk()
        try desk.agent(1)
        try desk.receive()
        try desk.agent(2)
        try desk.command("define_user", "'user_id': 1, 'is_active': false", at: 5)
        #expect(assignee(desk, 1) == 2)
        #expect(desk.world.assignments.map(\.unassignedAt) == [Desk.minute(5), nil])
    }

    @Test func anAnsweredConversationWaitsBehindThoseThatWait() throws {
        var desk = try desk()
        try desk.user(3)
        try desk.receive(from: "answered", at: 1)
        try desk.send(in: 1, user: 3, at: 2)
        try desk.receive(from: "waiting", at: 8)
        try desk.agent(1, capacity: 1, at: 9)
        #expect(assignee(desk, 2) == 1)
        #expect(assignee(desk, 1) == nil)
    }

    @Test func pendingAndResolvedAreNotInTheQueue() throws {
        var desk = try desk()
        try desk.receive(from: "a")
        try desk.receive(from: "b")
        try desk.run(desk.pend(1))
        try desk.run(desk.resolve(2))
        try desk.agent(1)
        #expect(assignee(desk, 1) == nil)
        #expect(assignee(desk, 2) == nil)
        try desk.run(desk.open(1))
        #expect(assignee(desk, 1) == 1)
    }

    @Test func theStrategyIsTakenUpWhenTheTenantChoosesIt() throws {
        var desk = try desk(.manual)
        try desk.agent(1)
        try desk.receive()
        try desk.command("configure_tenant", "'assignment_strategy': 'auto_least_busy'")
        #expect(assignee(desk, 1) == 1)
    }

    @Test(
        arguments: [
            (OfflinePolicy.keep, [1, 1]), (.requeueUnanswered, [2, 1]), (.requeueAll, [2, 2]),
        ] as [(OfflinePolicy, [Int64])]
    )
    func goingOfflineRequeuesByThePolicy(_ policy: OfflinePolicy, assignees: [Int64]) throws {
        var desk = try desk()
        desk.world.settings.offlinePolicy = policy
        try desk.agent(1)
        try desk.receive(from: "unanswered", at: 1)
        try desk.receive(from: "answered", at: 1)
        try desk.send(in: 2, user: 1, at: 2)
        try desk.agent(2, at: 3)
        try desk.go(.offline, 1, at: 4)
        #expect([1, 2].map { assignee(desk, $0) } == assignees)
    }

    @Test func goingAwayRequeuesNothing() throws {
        var desk = try desk()
        desk.world.settings.offlinePolicy = .requeueAll
        try desk.agent(1)
        try desk.receive()
        try desk.agent(2)
        try desk.go(.away, 1)
        #expect(assignee(desk, 1) == 1)
    }

    @Test func aReopenedConversationKeepsAnActiveAssigneeAndIsRoutedElse() throws {
        var desk = try desk()
        for id in Int64(1)...2 { try desk.agent(id) }
        for person in ["a", "b"] { try desk.receive(from: person) }
        for id in Int64(1)...2 { try desk.run(desk.resolve(id), at: 1) }
        try desk.command("define_user", "'user_id': 1, 'is_active': false", at: 2)
        try desk.go(.offline, 2, at: 2)
        try desk.agent(3, at: 3)
        for person in ["a", "b"] { try desk.receive(from: person, at: 4) }
        #expect(assignee(desk, 1) == 3)
        #expect(assignee(desk, 2) == 2)
    }

    @Test func leastBusyCountsWhatTheSameSliceGave() throws {
        var desk = try desk(.autoLeastBusy)
        for number in 1...6 { try desk.receive(from: "person \(number)") }
        desk.world.settings.assignmentStrategy = .manual
        for id in Int64(1)...2 { try desk.agent(id) }
        try desk.command("configure_tenant", "'assignment_strategy': 'auto_least_busy'")
        #expect((1...6).map { assignee(desk, $0) } == [1, 2, 1, 2, 1, 2])
    }

    @Test func moreThanOneSliceDrains() throws {
        var desk = try desk()
        for number in 1...250 { try desk.receive(from: "person \(number)") }
        try desk.agent(1)
        #expect(desk.world.conversations.values.allSatisfy { $0.assignedTo == 1 })
        #expect(desk.world.assignments.map(\.conversationID) == Array(1...250))
    }
}
