import HansardEngine
import HansardReadModel
import HansardRecords
import Hummingbird

/// Reads conversations and what hangs on one.
enum ConversationRoutes {
    /// Adds the routes.
    static func add(to table: inout RouteTable) {
        table.get("/v1/:tenant/conversations", InboxParameters.names) { call in
            let tenant = try await call.readableTenant()
            let snapshot = try tenant.snapshot()
            let query = try InboxParameters.query(
                call.query,
                snapshot,
                digester: tenant.digester
            )
            return try PageResponse.make(snapshot.inbox(query))
        }
        table.get("/v1/:tenant/conversations/:id") { call in
            let snapshot = try await call.snapshot()
            return try RowResponse.make(conversation(call, snapshot), snapshot)
        }
        table.get("/v1/:tenant/conversations/:id/messages", ["cursor", "limit"]) { call in
            let snapshot = try await call.snapshot()
            let row = try conversation(call, snapshot)
            return try PageResponse.make(
                snapshot.messages(
                    ofConversation: row.id,
                    after: InboxParameters.cursor(call.query),
                    limit: call.query.limit()
                )
            )
        }
        table.get("/v1/:tenant/conversations/:id/assignments", ["cursor", "limit"]) { call in
            let snapshot = try await call.snapshot()
            let row = try conversation(call, snapshot)
            return try PageResponse.make(
                snapshot.assignments(
                    ofConversation: row.id,
                    after: InboxParameters.cursor(call.query),
                    limit: call.query.limit()
                )
            )
        }
        table.get("/v1/:tenant/conversations/:id/notes", ["cursor", "limit"]) { call in
            let snapshot = try await call.snapshot()
            let row = try conversation(call, snapshot)
            return try PageResponse.make(
                snapshot.notes(
                    ofConversation: row.id,
                    after: InboxParameters.cursor(call.query),
                    limit: call.query.limit()
                )
            )
        }
        table.get("/v1/:tenant/conversations/:id/transfers", ["cursor", "limit"]) { call in
            let snapshot = try await call.snapshot()
            let row = try conversation(call, snapshot)
            return try PageResponse.make(
                snapshot.transfers(
                    ofConversation: row.id,
                    after: InboxParameters.cursor(call.query),
                    limit: call.query.limit()
                )
            )
        }
        table.get("/v1/:tenant/conversations/:id/tags") { call in
            let snapshot = try await call.snapshot()
            let row = try conversation(call, snapshot)
            var list = ListBody()
            for tag in try snapshot.tags(ofConversation: row.id) { list.append(tag) }
            return list.response(nextCursor: nil, position: snapshot.position)
        }
    }

    private static func conversation(
        _ call: RouteCall,
        _ snapshot: ReadModelSnapshot
    ) throws -> ConversationRow {
        let id = try call.id()
        guard let row = try snapshot.conversation(id) else {
            throw Problem(
                404,
                "unknown_conversation",
                "conversation \(id) does not exist; take an id from the inbox",
                field: "id"
            )
        }
        return row
    }
}
