import HansardRecords
import Testing

@testable import HansardServer

struct ConversationRouteTests {
    /// Makes three conversations; Ann has the second, the third is resolved.
    static func fill(_ desk: TestDesk) async throws {
        try await desk.command(#"{"command": "define_user", "user_id": 1, "name": "Ann"}"#)
        for number in 1...3 {
            try await desk.command(TestDesk.inbound("m\(number)", from: "49\(number)"))
        }
        try await desk.command(
            #"{"command": "assign_conversation", "conversation_id": 2, "assigned_to": 1}"#
        )
        try await desk.command(#"{"command": "resolve_conversation", "conversation_id": 3}"#)
        try await desk.command(#"{"command": "read_conversation", "conversation_id": 2}"#)
    }

    @Test(
        arguments: [
            ("", [3, 2, 1]), ("?status=new", [1]), ("?status=new&status=open", [2, 1]),
            ("?assigned_to=1", [2]), ("?assigned_to=none", [3, 1]), ("?assigned_to=any", [2]),
            ("?assigned_to=1&status=resolved", []), ("?platform=whatsapp", [3, 2, 1]),
            ("?platform=line", []), ("?channel_type=direct", [3, 2, 1]),
            ("?channel_type=group", []),
            ("?customer_id=2", [2]), ("?customer_id=2&customer_id=1", [2, 1]),
            ("?unread=true", [3, 1]),
            ("?sort=-created_at", [3, 2, 1]), ("?status=new&platform=whatsapp&unread=true", [1]),
        ] as [(String, [Int64])]
    )
    func theInboxFilters(_ query: String, _ ids: [Int64]) async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let answer = try await desk.get("/conversations\(query)")
            #expect(answer.status == 200, "\(answer.text)")
            #expect(try answer.data.compactMap { $0["id"]?.integerValue } == ids)
            #expect(try answer.json["position"]?.integerValue == (try desk.position))
            #expect(try answer.json["next_cursor"] == .null)
        }
    }

    @Test func pagesFollowOneAnother() async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            var ids: [Int64] = []
            var path = "/conversations?limit=1"
            for _ in 0..<4 {
                let page = try await desk.get(path)
                ids += try page.data.compactMap { $0["id"]?.integerValue }
                guard let cursor = try page.json["next_cursor"]?.stringValue else { break }
                path = "/conversations?limit=1&cursor=\(cursor)"
            }
            #expect(ids == [3, 2, 1])
        }
    }

    @Test func aCursorOfAnotherQueryIsRefused() async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let page = try await desk.get("/conversations?limit=1")
            let cursor = try #require(page.json["next_cursor"]?.stringValue)
            try await desk.get("/conversations?limit=1&status=new&cursor=\(cursor)")
                .expectProblem(400, "invalid_parameter", field: "cursor")
        }
    }

    @Test func theColumnsStandAsDocumented() async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let answer = try await desk.get("/conversations/2")
            let keys = try #require(answer.json.objectValue).keys
            #expect(
                keys == [
                    "id", "customer_id", "platform", "platform_conversation_id", "status",
                    "assigned_to",
                    "channel_type", "last_message_at", "first_response_at", "resolved_at",
                    "message_count",
                    "unread_count", "metadata", "sla_policy_id", "sla_first_response_due_at",
                    "sla_resolution_due_at", "sla_first_response_breached",
                    "sla_resolution_breached",
                    "created_at", "updated_at", "waiting_since", "channel_account", "reopen_count",
                    "previous_conversation_id", "anomaly",
                ]
            )
            #expect(try answer.json["assigned_to"] == 1)
            #expect(answer.headers.value("Hansard-Position") == String(try desk.position))
        }
    }

    @Test func aConversationsMessagesAndAssignmentsAreListed() async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let messages = try await desk.get("/conversations/2/messages")
            #expect(try messages.data.compactMap { $0["id"]?.integerValue } == [2])
            let assignments = try await desk.get("/conversations/2/assignments")
            #expect(try assignments.data.map { $0["assigned_to"] } == [1])
        }
    }

    @Test(arguments: ["", "/messages", "/assignments"])
    func anUnknownConversationIs404(_ tail: String) async throws {
        try await TestDesk.run { desk in
            try await desk.get("/conversations/9\(tail)")
                .expectProblem(404, "unknown_conversation", field: "id")
        }
    }

    @Test func aConversationIsFoundByThePlatformsID() async throws {
        try await TestDesk.run { desk in
            try await desk.command(
                """
                {"command": "receive_message", "platform": "telegram", "channel_account": "bot", \
                "platform_conversation_id": "-100", "platform_message_id": "5", \
                "from": {"platform_user_id": "7"}, "content": "hi"}
                """
            )
            let found = try await desk.get("/conversations?platform_conversation_id=-100")
            #expect(try found.data.map { $0["id"] } == [1])
            let other = try await desk.get("/conversations?platform_conversation_id=-101")
            #expect(try other.data.isEmpty)
        }
    }

    @Test func aReaderSeesHisOwnWrites() async throws {
        try await TestDesk.run { desk in
            let answer = try await desk.command(TestDesk.inbound("m1"))
            let position = try #require(answer["position"]?.integerValue)
            let list = try await desk.get("/conversations?min_position=\(position)")
            #expect(try list.data.count == 1)
        }
    }
}
