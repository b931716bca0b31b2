import HansardEngine
import HansardRecords
import Hummingbird

/// Reads the log.
enum EventRoutes {
    /// Adds the routes.
    static func add(to table: inout RouteTable) {
        table.get("/v1/:tenant/events", EventQuery.parameterNames) { call in
            let tenant = try await call.readableTenant()
            let position = tenant.visiblePosition
            let query = try EventQuery(call.query, through: position)
            let limit = try call.query.limit()
            var list = ListBody()
            var lines = EventLineWriter(log: tenant.log)
            let progress = try EventFeed(log: tenant.log, index: tenant.index)
                .page(query, limit: limit) { stored in
                    try list.append { try lines.write(stored, into: &$0) }
                }
            return list.response(
                nextCursor: progress.isComplete ? nil : String(progress.lastRead),
                position: position
            )
        }
    }
}
