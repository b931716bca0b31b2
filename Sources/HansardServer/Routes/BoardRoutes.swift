import HansardReadModel
import Hummingbird

/// Reads the boards of a desk: who waits for an agent, what is due, what was broken.
enum BoardRoutes {
    /// Adds the routes.
    static func add(to table: inout RouteTable) {
        table.get("/v1/:tenant/queue", ["cursor", "limit"]) { call in
            let snapshot = try await call.snapshot()
            return try PageResponse.make(
                snapshot.queue(
                    after: InboxParameters.cursor(call.query),
                    limit: call.query.limit()
                )
            )
        }
        table.get("/v1/:tenant/sla/due", ["due_before", "cursor", "limit"]) { call in
            var query = InboxQuery()
            query.sort = .slaDue
            if let time = try call.query.single("due_before") {
                query.sla = .dueBefore(try InboxParameters.instant(time, of: "due_before"))
            }
            return try await page(query, call)
        }
        table.get("/v1/:tenant/sla/breaches", ["cursor", "limit"]) { call in
            var query = InboxQuery()
            query.sla = .breached
            return try await page(query, call)
        }
    }

    private static func page(_ query: InboxQuery, _ call: RouteCall) async throws -> Response {
        var query = query
        query.cursor = try InboxParameters.cursor(call.query)
        query.limit = try call.query.limit()
        return try await PageResponse.make(call.snapshot().inbox(query))
    }
}
