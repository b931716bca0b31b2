import HansardDomain
import Testing

@Suite struct RoutingTests {
    private func candidate(
        _ id: Int64,
        load: Int64 = 0,
        last: Int64 = 0,
        capacity: Int64? = nil,
        isActive: Bool = true,
        _ availability: Availability = .online
    ) -> RoutingCandidate {
        var user = UserFacts(
            id: id,
            name: "Agent \(id)",
            role: .agent,
            isActive: isActive,
            capacity: capacity,
            availability: availability
        )
        user.lastAutomaticAssignmentID = last
        return RoutingCandidate(user: user, load: load)
    }

    @Test func roundRobinTakesWhoWaitsLongest() {
        let agents = [candidate(1, last: 9), candidate(2, last: 4), candidate(3, load: 7, last: 3)]
        #expect(Routing(among: agents, by: .autoRoundRobin).chosenUserID == 3)
    }

    @Test func whoNeverHadOneComesFirstAndThenTheLowestId() {
        let agents = [candidate(5), candidate(3), candidate(1, last: 1)]
        #expect(Routing(among: agents, by: .autoRoundRobin).chosenUserID == 3)
    }

    @Test func leastBusyTakesTheFewestLoadThenTheLongestWaitThenTheLowestId() {
        var agents = [candidate(1, load: 2), candidate(2, load: 1, last: 8)]
        #expect(Routing(among: agents, by: .autoLeastBusy).chosenUserID == 2)
        agents.append(candidate(4, load: 1, last: 7))
        #expect(Routing(among: agents, by: .autoLeastBusy).chosenUserID == 4)
        agents.append(candidate(3, load: 1, last: 7))
        #expect(Routing(among: agents, by: .autoLeastBusy).chosenUserID == 3)
    }

    @Test func everyoneElseIsToldWhyNot() {
        let agents = [
            candidate(1, isActive: false), candidate(2, .away), candidate(3, .offline),
            candidate(4, load: 3, capacity: 3), candidate(5, load: 9, last: 2),
            candidate(6, load: 2, last: 1, capacity: 3), candidate(7, capacity: 0),
            candidate(8, load: 4, capacity: 3), candidate(9, isActive: false, .offline),
        ]
        for strategy in [AssignmentStrategy.autoRoundRobin, .autoLeastBusy] {
            let routing = Routing(among: agents.reversed(), by: strategy)
            #expect(routing.chosenUserID == 6)
            #expect(routing.candidates.map(\.userID) == [6, 1, 2, 3, 4, 5, 7, 8, 9])
            #expect(
                routing.candidates.map(\.skipped) == [
                    nil, .inactive, .away, .offline, .atCapacity, .notFirst, .atCapacity,
                    .atCapacity, .inactive,
                ]
            )
            #expect(routing.candidates.map(\.load) == [2, 0, 0, 0, 3, 9, 0, 4, 0])
            #expect(routing.candidates.first?.capacity == 3)
            #expect(routing.candidates.first?.lastAutomaticAssignmentID == 1)
        }
    }

    @Test func withNobodyEligibleNobodyIsChosenAndAllAreToldWhy() {
        let routing = Routing(
            among: [candidate(2, .away), candidate(1, .offline)],
            by: .autoLeastBusy
        )
        #expect(routing.chosenUserID == nil)
        #expect(routing.candidates.map(\.skipped) == [.offline, .away])
        #expect(Routing(among: [], by: .autoRoundRobin).chosenUserID == nil)
    }

    @Test func manualChoosesNobody() {
        let routing = Routing(among: [candidate(1)], by: .manual)
        #expect(routing.chosenUserID == nil)
        #expect(routing.candidates.isEmpty)
    }

    @Test func roundRobinInARowVisitsEveryoneOnce() {
        var agents = (1...5).map { candidate(Int64($0)) }
        var chosen: [Int64] = []
        for assignment in 1...10 {
            guard let id = Routing(among: agents, by: .autoRoundRobin).chosenUserID,
                let index = agents.firstIndex(where: { $0.user.id == id })
            else { continue }
            chosen.append(id)
            agents[index].user.lastAutomaticAssignmentID = Int64(assignment)
        }
        #expect(chosen == [1, 2, 3, 4, 5, 1, 2, 3, 4, 5])
    }
}
