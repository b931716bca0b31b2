import HansardRecords
import Testing

@testable import HansardServer

struct BoardRouteTests {
    /// Makes three conversations of customers 1 to 3 with a promise of 15 minutes and 10 years.
    ///
    /// The first is unanswered and breached, the second answered in time, the third answered and
    /// pending. Tags: the first has vip, the second vip and old.
    static func fill(_ desk: TestDesk) async throws {
        for body in [
            #"{"command": "define_user", "user_id": 1, "name": "Ann", "occurred_at": "2026-01-05T08:00:00Z"}"#,
            """
            {"command": "define_sla_policy", "name": "all", "first_response_time_minutes": 15, \
            "resolution_time_hours": 87600, "is_default": true, \
            "occurred_at": "2026-01-05T08:00:00Z"}
            """,
            #"{"command": "define_tag", "name": "VIP", "occurred_at": "2026-01-05T08:00:00Z"}"#,
            #"{"command": "define_tag", "name": "old", "occurred_at": "2026-01-05T08:00:00Z"}"#,
            inbound(1, "09:00"), inbound(2, "09:01"), inbound(3, "09:02"), reply(2, "09:05"),
            reply(3, "09:06"),
            #"{"command": "pend_conversation", "conversation_id": 3, "occurred_at": "2026-01-05T09:07:00Z"}"#,
            tag(1, "vip"), tag(2, "Vip"), tag(2, "old"),
            #"{"command": "advance_time", "to": "2026-02-01T00:00:00Z"}"#,
        ] {
            try await desk.command(body)
        }
    }

    private static func inbound(_ number: Int, _ time: String) -> String {
        """
        {"command": "receive_message", "occurred_at": "2026-01-05T\(time):00Z", \
        "platform": "whatsapp", "channel_account": "shop", "platform_message_id": "m\(number)", \
        "from": {"platform_user_id": "49\(number)"}, "content": "hello"}
        """
    }

    private static func reply(_ conversation: Int, _ time: String) -> String {
        """
        {"command": "send_message", "occurred_at": "2026-01-05T\(time):00Z", \
        "conversation_id": \(conversation), "user_id": 1, "content": "hello"}
        """
    }

    private static func tag(_ conversation: Int, _ name: String) -> String {
        """
        {"command": "tag_conversation", "occurred_at": "2026-01-05T09:08:00Z", \
        "conversation_id": \(conversation), "name": "\(name)"}
        """
    }

    @Test(
        arguments: [
            ("/conversations?tag=vip", [2, 1]), ("/conversations?tag=VIP&tag=old", [2, 1]),
            ("/conversations?tag=2", [2]), ("/conversations?tag=old&status=new", []),
            ("/conversations?sla=breached", [1]), ("/conversations?sla=breached&tag=old", []),
            ("/conversations?sla=due_before=2026-06-01T00:00:00Z", []),
            ("/conversations?sla=due_before=2040-01-01T00:00:00Z", [2, 1]),
            ("/conversations?sla=due_before%3D2040-01-01T00%3A00%3A00Z", [2, 1]),
            ("/conversations?due_before=2040-01-01T00:00:00Z", [2, 1]),
            ("/conversations?sla=due_before&due_before=2040-01-01T00:00:00Z", [2, 1]),
            ("/conversations?sort=waiting_since", [1]), ("/conversations?sort=sla_due", [1, 2]),
            ("/conversations?sort=sla_due&tag=old", [2]),
            ("/queue", [1, 2]), ("/sla/due", [1, 2]),
            ("/sla/due?due_before=2026-06-01T00:00:00Z", []),
            ("/sla/due?due_before=2040-01-01T00:00:00Z", [1, 2]), ("/sla/breaches", [1]),
        ] as [(String, [Int64])]
    )
    func boardsAndFiltersFind(_ path: String, _ ids: [Int64]) async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let answer = try await desk.get(path)
            #expect(answer.status == 200, "\(answer.text)")
            #expect(try answer.data.compactMap { $0["id"]?.integerValue } == ids)
            #expect(try answer.json["position"]?.integerValue == (try desk.position))
            #expect(try answer.json["next_cursor"] == .null)
        }
    }

    @Test(arguments: [
        "/queue?limit=1", "/sla/due?limit=1", "/conversations?sort=sla_due&limit=1",
        "/conversations?sort=sla_due&due_before=2040-01-01T00:00:00Z&limit=1",
    ])
    func pagesOfABoardFollowOneAnother(_ path: String) async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let first = try await desk.get(path)
            #expect(try first.data.map { $0["id"] } == [1])
            let cursor = try #require(first.json["next_cursor"]?.stringValue)
            let second = try await desk.get("\(path)&cursor=\(cursor)")
            #expect(try second.data.map { $0["id"] } == [2])
            #expect(try second.json["next_cursor"] == .null)
        }
    }

    @Test func aBreachIsShownWithItsDues() async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let row = try #require(try await desk.get("/sla/breaches").data.first)
            #expect(row["sla_first_response_due_at"] == "2026-01-05T09:15:00.000000Z")
            #expect(row["sla_first_response_breached"] == true)
            #expect(row["sla_resolution_breached"] == false)
            #expect(row["sla_policy_id"] == 1)
            let events = try await desk.get("/events?type=sla.first_response_breached").data
            #expect(events.map { $0["occurred_at"] } == ["2026-01-05T09:15:00.000000Z"])
        }
    }

    @Test func aTagThatIsCalledLikeANumberIsFoundByItsNameUnlessAnIDIsMeant() async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            try await desk.command(#"{"command": "define_tag", "name": "2026"}"#)
            try await desk.command(
                #"{"command": "tag_conversation", "conversation_id": 3, "name": "2026"}"#
            )
            let found = try await desk.get("/conversations?tag=2026")
            #expect(try found.data.map { $0["id"] } == [3])
            let byID = try await desk.get("/conversations?tag=3")
            #expect(try byID.data.map { $0["id"] } == [3])
        }
    }

    @Test func theQueueEmptiesWhenSomebodyTakesOver() async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            try await desk.command(
                #"{"command": "assign_conversation", "conversation_id": 1, "assigned_to": 1}"#
            )
            #expect(try await desk.get("/queue").data.map { $0["id"] } == [2])
            let agents = try await desk.get("/agents").data
            #expect(agents.first?["workload"]?["load"] == 1)
        }
    }
}
