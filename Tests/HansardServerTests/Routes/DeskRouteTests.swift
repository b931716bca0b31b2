import HansardRecords
import Testing

@testable import HansardServer

struct DeskRouteTests {
    private static func note(_ content: String, pinned: Bool = false) -> String {
        """
        {"command": "add_note", "conversation_id": 2, "user_id": 1, "content": "\(content)", \
        "is_pinned": \(pinned)}
        """
    }

    @Test func notesArePagedThePinnedFirst() async throws {
        try await TestDesk.run { desk in
            try await BoardRouteTests.fill(desk)
            for body in [
                Self.note("one"), Self.note("two"), Self.note("three", pinned: true),
                #"{"command": "edit_note", "note_id": 1, "content": "uno"}"#,
            ] {
                try await desk.command(body)
            }
            let all = try await desk.get("/conversations/2/notes")
            #expect(try all.data.map { $0["content"] } == ["three", "uno", "two"])
            #expect(
                try #require(all.data.first?.objectValue).keys
                    == ["id", "conversation_id", "user_id", "content", "is_pinned"]
            )
            let page = try await desk.get("/conversations/2/notes?limit=2")
            let cursor = try #require(page.json["next_cursor"]?.stringValue)
            let rest = try await desk.get("/conversations/2/notes?limit=2&cursor=\(cursor)")
            #expect(try rest.data.map { $0["content"] } == ["two"])
            #expect(try await desk.get("/conversations/1/notes").data.isEmpty)
            #expect(try await desk.get("/conversations/2").json["message_count"] == 2)
        }
    }

    @Test func tagsAreListedByID() async throws {
        try await TestDesk.run { desk in
            try await BoardRouteTests.fill(desk)
            let answer = try await desk.get("/conversations/2/tags")
            #expect(try answer.data.map { $0["name"] } == ["VIP", "old"])
            #expect(
                try #require(answer.data.first?.objectValue).keys
                    == ["id", "name", "color", "description"]
            )
            #expect(try answer.json["position"]?.integerValue == (try desk.position))
            try await desk.command(#"{"command": "remove_tag", "tag_id": 1}"#)
            #expect(
                try await desk.get("/conversations/2/tags").data.map { $0["name"] } == ["old"]
            )
            try await desk.get("/conversations?tag=vip")
                .expectProblem(400, "invalid_parameter", field: "tag")
        }
    }

    @Test func transfersAreListedTheOldestFirst() async throws {
        try await TestDesk.run { desk in
            try await BoardRouteTests.fill(desk)
            for body in [
                #"{"command": "define_user", "user_id": 2, "name": "Bo"}"#,
                """
                {"command": "transfer_conversation", "conversation_id": 2, "to_user_id": 2, \
                "transferred_by": 1, "reason": "speaks Danish"}
                """,
                """
                {"command": "transfer_conversation", "conversation_id": 2, "to_user_id": 1, \
                "reason": "back"}
                """,
            ] {
                try await desk.command(body)
            }
            let rows = try await desk.get("/conversations/2/transfers").data
            #expect(rows.map { $0["reason"] } == ["speaks Danish", "back"])
            #expect(rows.map { $0["from_user_id"] } == [.null, 2])
            #expect(rows.map { $0["to_user_id"] } == [2, 1])
            #expect(rows.map { $0["transferred_by"] } == [1, .null])
            let assignments = try await desk.get("/conversations/2/assignments").data
            #expect(assignments.map { $0["assignment_type"] } == ["transfer", "transfer"])
        }
    }

    /// Makes a campaign to customers 1 and 2 and sends it.
    private static func send(_ desk: TestDesk) async throws {
        for body in [
            #"{"command": "define_template", "name": "spring", "content": "Hi {{customer.name}}"}"#,
            """
            {"command": "define_campaign", "campaign_id": 70, "name": "spring", "template_id": 1, \
            "customer_ids": [1, 2]}
            """,
            #"{"command": "define_campaign", "campaign_id": 71, "name": "nobody"}"#,
            """
            {"command": "send_campaign", "campaign_id": 70, "platform": "whatsapp", \
            "channel_account": "shop"}
            """,
        ] {
            try await desk.command(body)
        }
    }

    @Test func aCampaignsMessagesArePagedAndCounted() async throws {
        try await TestDesk.run { desk in
            try await BoardRouteTests.fill(desk)
            try await Self.send(desk)
            let rows = try await desk.get("/campaigns/70/messages").data
            #expect(rows.map { $0["customer_id"] } == [1, 2])
            #expect(rows.map { $0["status"] } == ["pending", "pending"])
            let message = try #require(rows.first?["message_id"]?.integerValue)
            try await desk.command(
                #"{"command": "record_receipt", "message_id": \#(message), "status": "delivered"}"#
            )
            let stats = try await desk.get("/campaigns/70/stats")
            #expect(
                try #require(stats.json.objectValue).keys
                    == ["pending", "sent", "delivered", "read", "failed", "total"]
            )
            #expect(try stats.json["pending"] == 1)
            #expect(try stats.json["delivered"] == 1)
            #expect(try stats.json["total"] == 2)
            #expect(stats.headers.value("Hansard-Position") == String(try desk.position))
            let page = try await desk.get("/campaigns/70/messages?limit=1")
            let cursor = try #require(page.json["next_cursor"]?.stringValue)
            let next = try await desk.get("/campaigns/70/messages?limit=1&cursor=\(cursor)")
            #expect(try next.data.map { $0["customer_id"] } == [2])
            #expect(try await desk.get("/campaigns/71/messages").data.isEmpty)
            #expect(try await desk.get("/campaigns/71/stats").json["total"] == 0)
        }
    }

    @Test func everyTableOfTheDeskIsPagedWithItsColumns() async throws {
        try await TestDesk.run { desk in
            try await BoardRouteTests.fill(desk)
            try await Self.send(desk)
            for body in [
                Self.note("one"),
                #"{"command": "define_user", "user_id": 2, "name": "Bo"}"#,
                """
                {"command": "transfer_conversation", "conversation_id": 2, "to_user_id": 2, \
                "reason": "x"}
                """,
                """
                {"command": "define_automated_reply", "name": "a", "trigger_type": "greeting", \
                "reply_message": "hello"}
                """,
                #"{"command": "define_canned_response", "title": "t", "content": "c"}"#,
            ] {
                try await desk.command(body)
            }
            let listed = try await desk.get("/tables").data
            for name in [
                "conversation_notes", "conversation_tags", "conversation_tag",
                "conversation_transfers", "sla_policies", "automated_replies", "canned_responses",
                "campaign_messages", "campaigns", "campaign_customer", "templates",
            ] {
                let entry = try #require(listed.first { $0["name"]?.stringValue == name })
                let rows = try await desk.get("/tables/\(name)").data
                #expect(Int64(rows.count) == entry["row_count"]?.integerValue, "\(name)")
                let columns = entry["columns"]?.arrayValue?.compactMap(\.stringValue)
                #expect(try #require(rows.first?.objectValue, "\(name)").keys == columns, "\(name)")
            }
            let first = try await desk.get("/tables/conversation_tag?limit=2")
            #expect(try first.data.map { $0["conversation_tag_id"] } == [1, 1])
            let cursor = try #require(first.json["next_cursor"]?.stringValue)
            let rest = try await desk.get("/tables/conversation_tag?limit=2&cursor=\(cursor)")
            #expect(
                try rest.data.first?.objectValue?.keys == [
                    "conversation_id", "conversation_tag_id",
                ]
            )
            #expect(try rest.data.count == 1)
        }
    }
}
