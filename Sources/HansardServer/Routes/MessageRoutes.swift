import HansardDomain
import HansardEngine
import HansardReadModel
import HansardRecords
import Hummingbird

/// Reads messages and what hangs on one.
enum MessageRoutes {
    /// Adds the routes.
    static func add(to table: inout RouteTable) {
        let names = [
            "platform", "channel_account", "platform_message_id", "status", "after", "cursor",
            "limit",
        ]
        table.get("/v1/:tenant/messages", names) { call in try await list(call) }
        table.get("/v1/:tenant/messages/:id") { call in
            let snapshot = try await call.snapshot()
            return try RowResponse.make(message(call, snapshot), snapshot)
        }
        table.get("/v1/:tenant/messages/:id/attachments", ["cursor", "limit"]) { call in
            let snapshot = try await call.snapshot()
            let row = try message(call, snapshot)
            return try PageResponse.make(
                snapshot.attachments(
                    ofMessage: row.id,
                    after: InboxParameters.cursor(call.query),
                    limit: call.query.limit()
                )
            )
        }
        table.get("/v1/:tenant/messages/:id/status_updates", ["cursor", "limit"]) { call in
            let snapshot = try await call.snapshot()
            let row = try message(call, snapshot)
            return try PageResponse.make(
                snapshot.statusUpdates(
                    ofMessage: row.id,
                    after: InboxParameters.cursor(call.query),
                    limit: call.query.limit()
                )
            )
        }
    }

    private static func list(_ call: RouteCall) async throws -> Response {
        let tenant = try await call.readableTenant()
        if let id = try call.query.single("platform_message_id") {
            guard call.query.all("status").isEmpty, call.query.all("after").isEmpty else {
                throw QueryParameters.invalid(
                    "status",
                    "platform_message_id is given too",
                    bound: "platform and platform_message_id, or status and after"
                )
            }
            guard let platform = try call.query.single("platform") else {
                throw missing("platform")
            }
            let key = MessageKey(
                platform: try InboxParameters.token(platform, of: "platform"),
                channelAccount: try call.query.single("channel_account"),
                scope: nil,
                platformMessageID: id
            )
            return try found(key, call, tenant.snapshot(), tenant.digester)
        }
        let statuses: [MessageStatus] = try InboxParameters.values("status", call.query)
        guard let status = statuses.first, statuses.count == 1 else {
            throw statuses.isEmpty
                ? missing("status")
                : QueryParameters.invalid("status", "is given twice", bound: "one status")
        }
        return try PageResponse.make(
            tenant.snapshot()
                .messages(
                    status: status,
                    createdAfter: time("after", call.query),
                    after: InboxParameters.cursor(call.query),
                    limit: call.query.limit()
                )
        )
    }

    /// Answers with the messages that carry a platform's id, mostly one.
    private static func found(
        _ key: MessageKey,
        _ call: RouteCall,
        _ snapshot: ReadModelSnapshot,
        _ digester: any KeyDigester
    ) throws -> Response {
        var list = ListBody()
        for row in try snapshot.messages(key: digester.digest(of: key)) {
            if let account = key.channelAccount {
                let conversation = try snapshot.conversation(row.conversationID)
                guard conversation?.channelAccount == account else { continue }
            }
            list.append(row)
        }
        return list.response(nextCursor: nil, position: snapshot.position)
    }

    private static func missing(_ name: String) -> Problem {
        Problem(
            400,
            "missing_parameter",
            "\(name): is missing; ask by platform and platform_message_id, or by status and after",
            field: name,
            bound: "required"
        )
    }

    private static func time(
        _ name: String,
        _ query: QueryParameters
    ) throws(Problem) -> Timestamp? {
        guard let text = try query.single(name) else { return nil }
        return try InboxParameters.instant(text, of: name)
    }

    private static func message(
        _ call: RouteCall,
        _ snapshot: ReadModelSnapshot
    ) throws -> MessageRow {
        let id = try call.id()
        guard let row = try snapshot.message(id) else {
            throw Problem(
                404,
                "unknown_message",
                "message \(id) does not exist; take an id from its conversation",
                field: "id"
            )
        }
        return row
    }
}
