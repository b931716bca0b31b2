import HansardRecords
import Testing

@testable import HansardServer

struct MessageRouteTests {
    private static func fill(_ desk: TestDesk) async throws {
        try await desk.command(#"{"command": "define_user", "user_id": 1, "name": "Ann"}"#)
        try await desk.command(
            """
            {"command": "receive_message", "platform": "whatsapp", "channel_account": "a", \
            "platform_message_id": "wamid.1", "from": {"platform_user_id": "49"}, "type": "image", \
            "occurred_at": "2026-01-05T09:00:00Z", \
            "attachments": [{"type": "image", "platform_url": "https://example.com/1.jpg"}]}
            """
        )
        try await desk.command(
            """
            {"command": "send_message", "conversation_id": 1, "user_id": 1, "content": "hi", \
            "platform_message_id": "wamid.2", "occurred_at": "2026-01-05T09:01:00Z"}
            """
        )
        try await desk.command(
            """
            {"command": "record_receipt", "message_id": 2, "status": "sent", \
            "occurred_at": "2026-01-05T09:02:00Z"}
            """
        )
    }

    @Test func aMessageHasItsDocumentedColumns() async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let answer = try await desk.get("/messages/2")
            let object = try #require(answer.json.objectValue)
            #expect(
                object.keys == [
                    "id", "conversation_id", "platform_message_id", "direction", "type", "content",
                    "user_id", "sender_type", "status", "delivered_at", "read_at", "failed_at",
                    "error_message", "metadata", "created_at", "updated_at", "anomaly", "attempt",
                ]
            )
            #expect(object["status"] == "sent")
            #expect(object["created_at"] == "2026-01-05T09:01:00.000000Z")
        }
    }

    @Test func aMessageIsFoundByThePlatformsID() async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let path = "/messages?platform=whatsapp&platform_message_id=wamid.1"
            #expect(try await desk.get(path).data.map { $0["id"] } == [1])
            #expect(try await desk.get(path + "&channel_account=a").data.count == 1)
            #expect(try await desk.get(path + "&channel_account=b").data.isEmpty)
            #expect(
                try await desk.get("/messages?platform=line&platform_message_id=wamid.1").data
                    .isEmpty
            )
        }
    }

    @Test func messagesOfAStatusAreListed() async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            #expect(try await desk.get("/messages?status=sent").data.map { $0["id"] } == [2])
            let after = "/messages?status=sent&after=2026-01-05T09:01:00Z"
            #expect(try await desk.get(after).data.isEmpty)
            let before = "/messages?status=sent&after=2026-01-05T09:00:59Z"
            #expect(try await desk.get(before).data.count == 1)
        }
    }

    @Test func aMessageListNeedsAFilter() async throws {
        try await TestDesk.run { desk in
            try await desk.get("/messages").expectProblem(400, "missing_parameter", field: "status")
            try await desk.get("/messages?platform_message_id=1")
                .expectProblem(400, "missing_parameter", field: "platform")
            try await desk.get("/messages?platform=line&platform_message_id=1&status=sent")
                .expectProblem(400, "invalid_parameter", field: "status")
        }
    }

    @Test func whatHangsOnAMessageIsListed() async throws {
        try await TestDesk.run { desk in
            try await Self.fill(desk)
            let attachments = try await desk.get("/messages/1/attachments")
            #expect(try attachments.data.map { $0["type"] } == ["image"])
            let updates = try await desk.get("/messages/2/status_updates")
            #expect(try updates.data.map { $0["status"] } == ["sent"])
            let images = try await desk.get("/attachments?type=image")
            #expect(try images.data.map { $0["message_id"] } == [1])
            #expect(try await desk.get("/attachments?type=video").data.isEmpty)
            try await desk.get("/attachments")
                .expectProblem(400, "missing_parameter", field: "type")
        }
    }

    @Test(arguments: ["", "/attachments", "/status_updates"])
    func anUnknownMessageIs404(_ tail: String) async throws {
        try await TestDesk.run { desk in
            try await desk.get("/messages/9\(tail)")
                .expectProblem(404, "unknown_message", field: "id")
        }
    }
}
