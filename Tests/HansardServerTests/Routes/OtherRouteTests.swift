import HTTPTypes
import HansardRecords
import Testing

@testable import HansardServer

struct OtherRouteTests {
    @Test func agentsCarryTheirWorkload() async throws {
        try await TestDesk.run { desk in
            try await ConversationRouteTests.fill(desk)
            let agents = try await desk.get("/agents").data
            #expect(agents.map { $0["name"] } == ["Ann"])
            #expect(agents.first?["workload"]?["open"] == 1)
            let workload = try await desk.get("/agents/1/workload")
            #expect(try workload.json["load"] == 1)
            #expect(try workload.json["resolved"] == 0)
            try await desk.get("/agents/9/workload").expectProblem(404, "unknown_user", field: "id")
        }
    }

    @Test func everyTableIsListedAndPaged() async throws {
        try await TestDesk.run { desk in
            try await ConversationRouteTests.fill(desk)
            let tables = try await desk.get("/tables").data
            let names = tables.compactMap { $0["name"]?.stringValue }
            for name in ["conversations", "messages", "message_attachments", "users", "customers"] {
                #expect(names.contains(name))
            }
            for name in names {
                #expect(try await desk.get("/tables/\(name)").status == 200)
            }
            let first = try await desk.get("/tables/conversations?limit=2")
            #expect(try first.data.map { $0["id"] } == [1, 2])
            let cursor = try #require(first.json["next_cursor"]?.stringValue)
            let second = try await desk.get("/tables/conversations?limit=2&cursor=\(cursor)")
            #expect(try second.data.map { $0["id"] } == [3])
            #expect(try await desk.get("/tables/users/1").json["name"] == "Ann")
            try await desk.get("/tables/users/7").expectProblem(404, "unknown_row", field: "id")
            try await desk.get("/tables/secrets")
                .expectProblem(404, "unknown_table", field: "table")
        }
    }

    @Test func theLogIsReadInOrderAndResumed() async throws {
        try await TestDesk.run { desk in
            try await ConversationRouteTests.fill(desk)
            let last = try desk.position
            var positions: [Int64] = []
            var after: String? = "0"
            while let next = after {
                let page = try await desk.get("/events?limit=2&after=\(next)")
                positions += try page.data.compactMap { $0["position"]?.integerValue }
                after = try page.json["next_cursor"]?.stringValue
            }
            #expect(positions == Array(1...last))
        }
    }

    @Test func eventsAreFilteredByTypeAndStream() async throws {
        try await TestDesk.run { desk in
            try await ConversationRouteTests.fill(desk)
            let received = try await desk.get("/events?type=message.received").data
            #expect(received.count == 3)
            let stream = try await desk.get("/events?stream=conversation-2").data
            #expect(stream.allSatisfy { $0["stream"] == "conversation-2" })
            #expect(
                stream.compactMap { $0["stream_version"]?.integerValue }
                    == Array(1...Int64(stream.count))
            )
            let both = try await desk.get("/events?stream=conversation-2&type=message.received")
                .data
            #expect(both.count == 1)
            let event = try #require(both.first?.objectValue)
            #expect(
                event.keys == [
                    "position", "stream", "stream_version", "type", "version", "occurred_at",
                    "recorded_at", "actor", "command_id", "correlation_id", "causation_id", "data",
                ]
            )
            #expect(event["command_id"] == "c-m2")
        }
    }

    @Test func theProcessSaysThatItLivesAndIsReady() async throws {
        try await TestDesk.run { desk in
            #expect(try await desk.send(.get, "/healthz").json["status"] == "ok")
            let ready = try await desk.send(.get, "/readyz").json
            #expect(ready["tenants"]?.arrayValue?.first?["name"] == "default")
            #expect(try await desk.send(.head, "/healthz").status == 200)
        }
    }

    @Test func aPositionThatNeverComesIs503() async throws {
        var options = ServerOptions()
        options.visibilityWait = .milliseconds(20)
        try await TestDesk.run(options: options) { desk in
            let answer = try await desk.get("/conversations?min_position=1000000")
            try answer.expectProblem(503, "position_not_reached", field: "min_position")
            #expect(answer.headers[.retryAfter] == "1")
        }
    }
}
