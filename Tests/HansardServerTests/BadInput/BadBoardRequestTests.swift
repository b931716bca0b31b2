import HansardRecords
import Testing

@testable import HansardServer

/// Parameters of the boards, the campaigns and the inbox's newer filters that are none.
struct BadBoardRequestTests {
    @Test(arguments: [
        "/queue?status=new", "/queue?tag=vip", "/sla/due?sort=sla_due", "/sla/due?sla=breached",
        "/sla/breaches?due_before=2026-01-05T09:00:00Z", "/campaigns/1/messages?status=sent",
        "/campaigns/1/stats?limit=1", "/conversations/1/tags?limit=1",
        "/conversations/1/notes?user_id=1", "/conversations/1/transfers?user_id=1",
        "/agents?limit=1",
    ])
    func anUnknownQueryParameterIsNamed(_ path: String) async throws {
        try await TestDesk.run { desk in
            let name = path.split(separator: "?")[1].split(separator: "=")[0]
            try await desk.get(path)
                .expectProblem(400, "unknown_parameter", field: String(name))
        }
    }

    @Test(arguments: [
        ("/conversations?tag=nowhere", "tag", "the name of a tag"),
        ("/conversations?tag=99", "tag", "the name of a tag"),
        ("/conversations?tag=", "tag", "the name of a tag"),
        ("/conversations?sla=late", "sla", "breached"),
        ("/conversations?sla=due_before", "sla", "due_before="),
        ("/conversations?sla=due_before=soon", "sla", "RFC 3339"),
        ("/conversations?sla=breached&sla=breached", "sla", "once"),
        ("/conversations?sla=breached&due_before=2026-01-05T09:00:00Z", "sla", "breached"),
        ("/conversations?due_before=soon", "due_before", "RFC 3339"),
        ("/conversations?sort=waiting", "sort", "waiting_since"),
        ("/conversations?sort=-sla_due", "sort", "sla_due"),
        ("/queue?limit=0", "limit", "1…200"), ("/queue?limit=201", "limit", "1…200"),
        ("/queue?cursor=%21", "cursor", "next_cursor"),
        ("/sla/due?due_before=1", "due_before", "RFC 3339"),
        ("/sla/due?due_before=1969-12-31T00:00:00Z", "due_before", "1970"),
        ("/sla/due?limit=many", "limit", "1…200"), ("/sla/breaches?limit=0", "limit", "1…200"),
        ("/sla/breaches?cursor=x", "cursor", "next_cursor"),
        ("/campaigns/x/messages", "id", "1…9007199254740991"),
        ("/campaigns/0/stats", "id", "1…9007199254740991"),
        ("/conversations/x/notes", "id", "1…9007199254740991"),
        ("/conversations/-1/transfers", "id", "1…9007199254740991"),
        ("/conversations/1.5/tags", "id", "1…9007199254740991"),
    ])
    func aParameterOutOfItsBoundIsRefused(
        _ path: String,
        _ field: String,
        _ bound: String
    ) async throws {
        try await TestDesk.run { desk in
            try await desk.get(path)
                .expectProblem(400, "invalid_parameter", field: field, bound: bound)
        }
    }

    @Test(arguments: [
        ("/conversations/9/notes", "unknown_conversation"),
        ("/conversations/9/transfers", "unknown_conversation"),
        ("/conversations/9/tags", "unknown_conversation"),
        ("/campaigns/9/messages", "unknown_campaign"), ("/campaigns/9/stats", "unknown_campaign"),
        ("/tables/conversation_tag/9", "unknown_row"), ("/tables/campaigns/9", "unknown_row"),
        ("/tables/sla_policy_versions", "unknown_table"), ("/tables/pending_work", "unknown_table"),
    ])
    func whatDoesNotExistIs404(_ path: String, _ code: String) async throws {
        try await TestDesk.run { desk in
            try await desk.get(path).expectProblem(404, code)
        }
    }

    @Test(arguments: ["/queue", "/sla/due", "/sla/breaches"])
    func aCursorOfAnotherBoardIsRefused(_ path: String) async throws {
        try await TestDesk.run { desk in
            try await BoardRouteTests.fill(desk)
            let page = try await desk.get("/conversations?limit=1")
            let cursor = try #require(page.json["next_cursor"]?.stringValue)
            try await desk.get("\(path)?cursor=\(cursor)")
                .expectProblem(400, "invalid_parameter", field: "cursor")
        }
    }
}
