import HansardDomain
import HansardReadModel
import HansardRecords
import Hummingbird

/// Reads agents and how much they carry.
public enum AgentRoutes {
    /// Adds the routes.
    static func add(to table: inout RouteTable) {
        table.get("/v1/:tenant/agents") { call in
            let snapshot = try await call.snapshot()
            var list = ListBody()
            for user in try snapshot.users() {
                let workload = try snapshot.workload(ofUser: user.id)
                list.append { write(user, workload, into: &$0) }
            }
            return list.response(nextCursor: nil, position: snapshot.position)
        }
        table.get("/v1/:tenant/agents/:id/workload") { call in
            let snapshot = try await call.snapshot()
            let id = try call.id()
            guard try snapshot.user(id) != nil else {
                throw Problem(
                    404,
                    "unknown_user",
                    "user \(id) does not exist; define it with define_user",
                    field: "id"
                )
            }
            let workload = try snapshot.workload(ofUser: id)
            return RowResponse.make(snapshot) { write(workload, into: &$0) }
        }
    }

    /// Spells a user with the workload as one JSON object, as the list of agents has them.
    public static func json(_ user: UserRow, _ workload: Workload) -> String {
        var writer = JSONWriter()
        write(user, workload, into: &writer)
        return writer.text
    }

    private static func write(
        _ user: UserRow,
        _ workload: Workload,
        into writer: inout JSONWriter
    ) {
        writer.beginObject()
        user.jsonFields(into: &writer)
        writer.key("workload")
        write(workload, into: &writer)
        writer.endObject()
    }

    /// Writes the number of conversations in each status, and the load that assignment looks at.
    private static func write(_ workload: Workload, into writer: inout JSONWriter) {
        writer.beginObject()
        for status in ConversationStatus.allCases {
            writer.key(status.rawValue)
            writer.integer(workload[status])
        }
        writer.key("load")
        writer.integer(workload.load)
        writer.endObject()
    }
}
