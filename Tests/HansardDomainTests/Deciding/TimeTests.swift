import HansardDomain
import HansardRecords
import Testing

@Suite struct TimeTests {
    @Test func timeComesToAnInstant() throws {
        var desk = Desk()
        let decision = try desk.command("advance_time", "'to': '2026-02-01T00:00:00Z'")
        #expect(decision.names == ["tenant.time_advanced"])
        #expect(decision.ids.isEmpty)
        #expect(decision.events.first?.stream == .tenant)
        #expect(try desk.world.virtualTime == Desk.time("2026-02-01T00:00:00Z"))
    }

    @Test func timeNeverGoesBack() throws {
        var desk = Desk()
        try desk.advance(to: 100)
        #expect(try desk.command("advance_time", "'to': '2026-01-01T00:00:00Z'").events.isEmpty)
        var same = AdvanceTime()
        same.to = Desk.minute(100)
        #expect(try desk.run(.advanceTime(same), at: 100).events.isEmpty)
        try desk.receive(at: 50)
        #expect(desk.world.virtualTime == Desk.minute(100))
    }

    @Test func commandsMoveTimeToTheGreatestOccurredAt() throws {
        var desk = Desk()
        try desk.receive(at: 7)
        try desk.receive(from: "bob", at: 3)
        #expect(desk.world.virtualTime == Desk.minute(7))
    }

    @Test func whatIsDueUntilThenRunsBeforeIt() throws {
        var desk = Desk()
        try desk.policy()
        try desk.receive()
        try desk.advance(to: 10_000)
        #expect(
            desk.names().suffix(3) == [
                "sla.first_response_breached", "sla.resolution_breached", "tenant.time_advanced",
            ]
        )
    }

    @Test func manySmallTicksAndOneLargeOneBreachTheSame() throws {
        var slow = Desk()
        var fast = Desk()
        for number in Int64(0)..<20 {
            if number == 0 {
                try slow.policy()
                try fast.policy()
            }
            try slow.receive(from: "person \(number)", at: number)
            try fast.receive(from: "person \(number)", at: number)
        }
        for minute in stride(from: Int64(20), through: 400, by: 13) {
            try slow.advance(to: minute)
        }
        try slow.advance(to: 400)
        try fast.advance(to: 400)
        #expect(slow.world.conversations == fast.world.conversations)
        for name in ["sla.first_response_breached", "sla.resolution_breached"] {
            #expect(slow.times(of: name) == fast.times(of: name))
            #expect(slow.times(of: name).count == 20)
        }
    }

    @Test func badInputIsRefused() throws {
        var desk = Desk()
        try desk.expectRefused(
            "advance_time",
            [
                ("", .missingField, "to"), ("'to': null", .missingField, "to"),
                ("'to': 'tomorrow'", .invalidField, "to"), ("'to': 5", .invalidField, "to"),
            ]
        )
    }
}
