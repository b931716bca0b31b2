import HansardDomain
import HansardRecords
import Testing

@Suite struct DueTests {
    @Test func nothingDueIsNoEvent() throws {
        let world = World()
        var context = world.context
        #expect(try DueDecider.decideDue(at: Desk.minute(0), &context).events.isEmpty)
        #expect(try DueDecider.decideWork(at: Desk.minute(0), &context).events.isEmpty)
    }

    @Test func whatIsDueComesInTheOrderOfItsTimes() throws {
        var desk = Desk()
        try desk.policy()
        try desk.receive(from: "b", at: 30)
        try desk.receive(from: "a", at: 0)
        try desk.run(desk.pend(1), at: 31)
        let place = desk.world.log.count
        try desk.advance(to: 1_000)
        let due = desk.world.log[place...].dropLast()
        #expect(due.map(\.occurredAt) == [60, 90, 240].map { Desk.minute($0) })
        #expect(due.map(\.stream.id) == [2, 1, 2])
        #expect(desk.names().last == "tenant.time_advanced")
    }

    @Test func equalTimesGoFirstResponseFirstThenById() throws {
        var desk = Desk()
        try desk.policy()
        try desk.command("define_sla_policy", "'sla_policy_id': 1, 'resolution_time_hours': 1")
        for person in ["a", "b"] { try desk.receive(from: person) }
        try desk.advance(to: 61)
        let breaches = desk.world.log.suffix(5).dropLast()
        #expect(
            breaches.map { "\($0.event.type.name) \($0.stream.id)" } == [
                "sla.first_response_breached 1", "sla.first_response_breached 2",
                "sla.resolution_breached 1", "sla.resolution_breached 2",
            ]
        )
    }

    @Test func whatIsDueBeforeACommandRunsBeforeIt() throws {
        var desk = Desk()
        try desk.policy()
        try desk.receive()
        try desk.receive(from: "bob", at: 61)
        let names = desk.names()
        let breach = try #require(names.firstIndex(of: "sla.first_response_breached"))
        let second = try #require(names.lastIndex(of: "conversation.started"))
        #expect(breach < second)
    }

    @Test func aRefusedCommandTakesItBack() throws {
        var desk = Desk()
        try desk.policy()
        try desk.receive()
        _ = try desk.refusal(desk.open(9), at: 61)
        #expect(desk.times(of: "sla.first_response_breached").isEmpty)
        try desk.run(desk.open(), at: 61)
        #expect(desk.times(of: "sla.first_response_breached") == [Desk.minute(60)])
    }

    @Test func whatIsRecordedAfterItsDueTimeBreachesAtOnce() throws {
        var desk = Desk()
        try desk.policy()
        try desk.advance(to: 500)
        try desk.receive(at: 0)
        #expect(
            desk.names().suffix(2) == [
                "sla.first_response_breached", "sla.resolution_breached",
            ]
        )
        #expect(desk.world.virtualTime == Desk.minute(500))
    }

    @Test func moreThanAThousandGoOnInSlicesInTheOrderOfTheirTimes() throws {
        var desk = Desk()
        try desk.policy()
        let count = 1_100
        for number in 0..<count {
            try desk.receive(from: "person \(number)", at: Int64(number % 7))
        }
        var sizes: [Int] = []
        var times: [Timestamp] = []
        while true {
            var context = desk.world.context
            let decision = try DueDecider.decideDue(at: Desk.minute(1_000), &context)
            guard !decision.events.isEmpty else { break }
            sizes.append(decision.events.count)
            times += decision.events.map(\.occurredAt)
            desk.world.fold(decision)
        }
        #expect(sizes == [990, 990, 220])
        #expect(times == times.sorted())
        let breached = desk.world.conversations.values
            .filter { $0.slaFirstResponseBreached && $0.slaResolutionBreached }
        #expect(breached.count == count)
    }
}
