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
            let query = try InboxParameters.query(call.query, digester: tenant.digester)
            return try PageResponse.make(tenant.snapshot().inbox(query))
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
