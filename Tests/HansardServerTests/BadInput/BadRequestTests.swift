import Hummingbird
import Testing

@testable import HansardServer

/// Requests that fit no route, or a route's parameters, are answered with problem details.
struct BadRequestTests {
    @Test func anUnknownRouteIs404() async throws {
        try await TestDesk.run { desk in
            try await desk.send(.get, "/v2/nothing").expectProblem(404, "unknown_route")
            try await desk.get("/nothing").expectProblem(404, "unknown_route")
            try await desk.send(.get, "/").expectProblem(404, "unknown_route")
        }
    }

    @Test func aMethodThatARouteDoesNotTakeIs405AndNamesThoseItDoes() async throws {
        try await TestDesk.run { desk in
            let answer = try await desk.send(.delete, "/v1/default/conversations/1")
            try answer.expectProblem(405, "method_not_allowed", bound: "GET")
            #expect(answer.headers[.allow] == "GET, HEAD")
            let other = try await desk.get("/commands")
            try other.expectProblem(405, "method_not_allowed", bound: "POST")
        }
    }

    @Test(arguments: [
        "/conversations?colour=red", "/messages?statuses=sent", "/events?from=1", "/tables?limit=1",
        "/conversations/1?deep=true",
    ])
    func anUnknownQueryParameterIsNamed(_ path: String) async throws {
        try await TestDesk.run { desk in
            let answer = try await desk.get(path)
            let name = path.split(separator: "?")[1].split(separator: "=")[0]
            try answer.expectProblem(400, "unknown_parameter", field: String(name))
        }
    }

    @Test(arguments: [
        ("/conversations?status=lost", "status", "resolved"),
        ("/conversations?assigned_to=nobody", "assigned_to", "none"),
        ("/conversations?assigned_to=-1", "assigned_to", "none"),
        ("/conversations?platform=What%20App", "platform", "a-z"),
        ("/conversations?channel_type=secret", "channel_type", "direct"),
        ("/conversations?customer_id=0", "customer_id", "1…9007199254740991"),
        ("/conversations?unread=maybe", "unread", "true"),
        ("/conversations?sort=color", "sort", "-last_message_at"),
        ("/conversations?limit=0", "limit", "1…200"),
        ("/conversations?limit=201", "limit", "1…200"),
        ("/conversations?limit=99999999999999999999", "limit", "1…200"),
        ("/conversations?limit=1&limit=2", "limit", "once"),
        ("/conversations?cursor=%21%21", "cursor", "next_cursor"),
        ("/conversations?min_position=-1", "min_position", "0…"),
        ("/conversations/abc", "id", "1…9007199254740991"),
        ("/conversations/-3", "id", "1…9007199254740991"),
        ("/conversations/9007199254740992", "id", "1…9007199254740991"),
        ("/events?after=-1", "after", "0…"),
        ("/events?type=message.invented", "type", "message.received"),
        ("/events?stream=nowhere", "stream", "conversation-42"),
        ("/attachments?type=sound", "type", "image"),
        ("/messages?status=sent&after=yesterday", "after", "RFC 3339"),
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

    @Test func aQueryThatIsNoUTF8IsRefused() async throws {
        try await TestDesk.run { desk in
            for path in [
                "/conversations?platform=%FF", "/conversations?platform=%0", "/events?type=%00",
            ] {
                try await desk.get(path).expectProblem(400, "invalid_parameter")
            }
        }
    }

    @Test func aTargetThatIsTooLongIs414() async throws {
        try await TestDesk.run { desk in
            let path = "/conversations?platform=" + String(repeating: "x", count: 17_000)
            try await desk.get(path).expectProblem(414, "target_too_long", bound: "16384")
        }
    }

    @Test func aHeaderThatIsTooLargeIs431() async throws {
        try await TestDesk.run { desk in
            let headers: HTTPFields = [.userAgent: String(repeating: "x", count: 33_000)]
            let answer = try await desk.send(.get, "/healthz", headers: headers)
            try answer.expectProblem(431, "header_too_large", bound: "32768")
        }
    }

    @Test func anUnknownTenantIs404AndABadNameIs400() async throws {
        try await TestDesk.run { desk in
            try await desk.get("/conversations", tenant: "nobody")
                .expectProblem(404, "unknown_tenant")
            try await desk.get("/conversations", tenant: "No%2FBody")
                .expectProblem(400, "invalid_tenant_name", field: "tenant")
            try await desk.get("/conversations", tenant: "..")
                .expectProblem(400, "invalid_tenant_name", field: "tenant")
        }
    }

    @Test func anotherSitesPageIsKeptOut() async throws {
        try await TestDesk.run { desk in
            var headers = HTTPFields()
            headers.set("Origin", "https://evil.example")
            try await desk.send(.get, "/v1/default/conversations", headers: headers)
                .expectProblem(403, "foreign_origin", field: "Origin")
            headers.set("Origin", "http://localhost:7420")
            let answer = try await desk.send(.get, "/v1/default/conversations", headers: headers)
            #expect(answer.status == 200)
        }
    }
}
