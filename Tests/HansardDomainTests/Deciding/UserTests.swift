import HansardDomain
import HansardReadModel
import HansardRecords
import Testing

@Suite struct UserTests {
    private func define(_ change: (inout DefineUser) -> Void) -> CommandBody {
        var body = DefineUser()
        change(&body)
        return .defineUser(body)
    }

    private func go(_ availability: Availability, _ id: Int64 = 3) -> CommandBody {
        var body = SetAvailability()
        body.userID = id
        body.availability = availability
        return .setAvailability(body)
    }

    @Test func aNewUserHasTheDefaults() throws {
        var desk = Desk()
        let decision = try desk.run(define { $0.name = .set("Eve") })
        #expect(decision.names == ["user.defined"])
        #expect(decision.id("user_id") == 1)
        #expect(decision.events.first?.keyID == 0)
        #expect(decision.events.first?.stream == Stream(.user, 1))
        let user = try #require(desk.world.users[1])
        #expect(user.role == .agent)
        #expect(user.isActive)
        #expect(user.capacity == nil)
        #expect(user.availability == .offline)
    }

    @Test func theHostsIdsAreKeptOutOfAllocation() throws {
        var desk = Desk()
        try desk.user(7)
        #expect(try desk.run(define { $0.name = .set("Eve") }).id("user_id") == 8)
    }

    @Test func absentKeepsAndNullClears() throws {
        var desk = Desk()
        try desk.run(
            define {
                $0.userID = 3
                $0.name = .set("Eve")
                $0.role = .set(.admin)
                $0.capacity = .set(5)
            }
        )
        try desk.run(
            define {
                $0.userID = 3
                $0.capacity = .clear
            }
        )
        #expect(desk.world.users[3]?.capacity == nil)
        #expect(desk.world.users[3]?.role == .admin)
        try desk.run(
            define {
                $0.userID = 3
                $0.role = .clear
            }
        )
        #expect(desk.world.users[3]?.role == .agent)
        let again = try desk.run(define { $0.userID = 3 })
        #expect(again.events.isEmpty)
        #expect(again.id("user_id") == 3)
    }

    @Test func aUserNeedsAName() throws {
        var desk = Desk()
        #expect(try desk.refusal(define { $0.userID = 3 }).code == .missingField)
        #expect(try desk.refusal(define { $0.name = .set(" ") }).code == .invalidField)
        try desk.user(3)
        let cleared = define {
            $0.userID = 3
            $0.name = .clear
        }
        #expect(try desk.refusal(cleared).field == "name")
    }

    @Test func deactivationUnassignsEveryLiveConversation() throws {
        var desk = Desk()
        try desk.user(3)
        for person in ["a", "b", "c"] { try desk.receive(from: person) }
        for id in Int64(1)...3 { try desk.assign(3, to: id) }
        try desk.run(desk.resolve(2))
        let decision = try desk.user(3, active: false)
        #expect(
            decision.names == [
                "user.defined", "conversation.unassigned", "conversation.unassigned",
            ]
        )
        #expect(decision.events[1].stream == Stream(.conversation, 1))
        #expect(decision.events[2].stream == Stream(.conversation, 3))
        #expect(decision.events[2].keyID == 3)
        #expect(decision.ids == [AnsweredID(name: "user_id", id: 3)])
        #expect(desk.world.conversations[2]?.assignedTo == 3)
        #expect(try desk.user(3, active: false).events.isEmpty)
    }

    @Test func manyLiveConversationsAreTakenInSlices() throws {
        var desk = Desk()
        try desk.user(3)
        let count: Int64 = 2_100
        for id in 1...count {
            try desk.receive(from: "person \(id)")
            try desk.assign(3, to: id)
        }
        let body = define {
            $0.userID = 3
            $0.isActive = .set(false)
        }
        let decision = try desk.run(body)
        #expect(decision.events.count <= 1_000)
        #expect(decision.names.last == "work.started")
        #expect(desk.world.conversations.values.allSatisfy { $0.assignedTo == nil })
        #expect(desk.world.pendingWork.isEmpty)
        #expect(desk.world.assignments.allSatisfy { $0.unassignedAt != nil })
    }

    @Test func availabilityIsAnEventWhenItChanges() throws {
        var desk = Desk()
        try desk.user(3)
        #expect(try desk.run(go(.offline)).events.isEmpty)
        #expect(try desk.run(go(.offline)).id("user_id") == 3)
        #expect(try desk.run(go(.online)).names == ["user.availability_changed"])
        #expect(try desk.refusal(go(.online, 9)).code == .unknownUser)
    }

    @Test(arguments: [
        (OfflinePolicy.keep, 0), (.requeueUnanswered, 1), (.requeueAll, 2),
    ])
    func goingOfflineFollowsThePolicy(_ policy: OfflinePolicy, requeued: Int) throws {
        var desk = Desk()
        desk.world.settings.offlinePolicy = policy
        try desk.user(3)
        try desk.run(go(.online))
        for person in ["a", "b"] { try desk.receive(from: person) }
        for id in Int64(1)...2 { try desk.assign(3, to: id) }
        try desk.send(in: 1, user: 3)
        #expect(try desk.run(go(.away)).names == ["user.availability_changed"])
        let decision = try desk.run(go(.offline))
        #expect(decision.names.filter { $0 == "conversation.unassigned" }.count == requeued)
    }
}
