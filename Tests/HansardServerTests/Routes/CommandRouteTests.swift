import HansardRecords
import Hummingbird
import Testing

@testable import HansardServer

struct CommandRouteTests {
    @Test func aCommandIsAnsweredWithItsEventsAndIDs() async throws {
        try await TestDesk.run { desk in
            let answer = try await desk.command(TestDesk.inbound("m1"))
            #expect(answer["status"] == "accepted")
            #expect(answer["command_id"] == "c-m1")
            #expect(answer["ids"]?["conversation_id"] == 1)
            #expect(answer["ids"]?["message_id"] == 1)
            let types = try #require(answer["events"]?.arrayValue).map { $0["type"]?.stringValue }
            #expect(types.contains("message.received"))
            #expect(answer["position"]?.integerValue == (try desk.position))
        }
    }

    @Test func theSameCommandAgainIsADuplicateAndAnotherContentAConflict() async throws {
        try await TestDesk.run { desk in
            let first = try await desk.command(TestDesk.inbound("m1"))
            let second = try await desk.command(TestDesk.inbound("m1"))
            #expect(second["status"] == "duplicate")
            #expect(second["position"] == first["position"])
            #expect(second["ids"] == first["ids"])
            try await desk.post("/commands", TestDesk.inbound("m1", text: "other"))
                .expectProblem(409, "command_id_reused", field: "command_id")
        }
    }

    @Test func theIdempotencyKeyBecomesTheCommandID() async throws {
        try await TestDesk.run { desk in
            var headers = HTTPFields()
            headers.set("Idempotency-Key", "k-1")
            let body = #"{"command": "define_user", "user_id": 1, "name": "Ann"}"#
            let first = try await desk.post("/commands", body, headers: headers)
            #expect(try first.json["command_id"] == "k-1")
            let second = try await desk.post("/commands", body, headers: headers)
            #expect(try second.json["status"] == "duplicate")
            headers.set("Idempotency-Key", String(repeating: "k", count: 129))
            try await desk.post("/commands", body, headers: headers)
                .expectProblem(400, "invalid_header", field: "Idempotency-Key", bound: "128")
            try await desk.post("/commands", "[\(body)]", headers: headers)
                .expectProblem(400, "invalid_header", field: "Idempotency-Key")
        }
    }

    @Test func anArrayIsAnsweredInOrderWithARefusalAmongTheOthers() async throws {
        try await TestDesk.run { desk in
            let body = """
                [{"command": "define_user", "user_id": 1, "name": "Ann"}, {"command": "nonsense"},
                 {"command": "open_conversation", "conversation_id": 9},
                 {"command": "define_user", "user_id": 2, "name": "Bob"}]
                """
            let answer = try await desk.post("/commands", body)
            #expect(answer.status == 200)
            let results = try #require(answer.json.arrayValue)
            #expect(
                results.map { $0["code"]?.stringValue } == [
                    nil, "unknown_command", "unknown_conversation", nil,
                ]
            )
            #expect(results[0]["ids"]?["user_id"] == 1)
            #expect(results[3]["ids"]?["user_id"] == 2)
            #expect(results[1]["status"] == 400)
            #expect(results[2]["status"] == 404)
        }
    }

    @Test(arguments: [
        #"{"command": "nonsense"}"#, #"{"command": "open_conversation", "conversation_id": 9}"#,
    ])
    func anAtomicArrayIsAllOrNothing(_ bad: String) async throws {
        try await TestDesk.run { desk in
            let body = #"[{"command": "define_user", "user_id": 1, "name": "Ann"}, \#(bad)]"#
            let answer = try await desk.post("/commands?atomic=true", body)
            let results = try #require(answer.json.arrayValue)
            #expect(results[0]["code"] == "batch_aborted")
            #expect(results[1]["code"] != "batch_aborted")
            #expect(try desk.position == 0)
        }
    }

    @Test func moreThanAThousandCommandsAreRefused() async throws {
        try await TestDesk.run { desk in
            let body = "[" + Array(repeating: "{}", count: 1_001).joined(separator: ",") + "]"
            try await desk.post("/commands", body)
                .expectProblem(400, "too_many_commands", bound: "1000")
            let none = try await desk.post("/commands", "[]")
            #expect(none.text == "[]")
            try await desk.post("/commands?atomic=perhaps", "[]")
                .expectProblem(400, "invalid_parameter", field: "atomic", bound: "true or false")
        }
    }

    @Test func aCommandMakesATenantAndARefusalDoesNot() async throws {
        try await TestDesk.run { desk in
            try await desk.post("/commands", "{}", tenant: "second")
                .expectProblem(400, "missing_field")
            try await desk.get("/agents", tenant: "second").expectProblem(404, "unknown_tenant")
            let body = #"{"command": "define_user", "user_id": 1, "name": "Ann"}"#
            #expect(try await desk.post("/commands", body, tenant: "second").status == 200)
            #expect(try await desk.get("/agents", tenant: "second").data.count == 1)
            #expect(try await desk.get("/agents").data.isEmpty)
        }
    }
}
