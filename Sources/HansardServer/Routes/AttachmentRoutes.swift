import HansardDomain
import HansardReadModel
import Hummingbird

/// Reads attachments across messages.
enum AttachmentRoutes {
    /// Adds the routes.
    static func add(to table: inout RouteTable) {
        table.get("/v1/:tenant/attachments", ["type", "cursor", "limit"]) { call in
            let types: [AttachmentType] = try InboxParameters.values("type", call.query)
            guard let type = types.first, types.count == 1 else {
                throw Problem(
                    400,
                    types.isEmpty ? "missing_parameter" : "invalid_parameter",
                    "type: give it once, as one of "
                        + AttachmentType.allCases.map(\.rawValue).joined(separator: ", "),
                    field: "type",
                    bound: "required, once"
                )
            }
            return try PageResponse.make(
                await call.snapshot()
                    .attachments(
                        ofType: type,
                        after: InboxParameters.cursor(call.query),
                        limit: call.query.limit()
                    )
            )
        }
    }
}
