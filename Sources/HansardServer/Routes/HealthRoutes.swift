import HansardEngine
import HansardRecords
import Hummingbird

/// Says whether the process lives and whether it can take work.
enum HealthRoutes {
    /// Adds the routes.
    static func add(to table: inout RouteTable) {
        table.get("/healthz") { _ in
            JSONResponse.make { writer in
                writer.beginObject()
                writer.key("status")
                writer.string("ok")
                writer.endObject()
            }
        }
        table.get("/readyz") { call in
            JSONResponse.make { writer in
                writer.beginObject()
                writer.key("status")
                writer.string("ready")
                writer.key("tenants")
                writer.beginArray()
                for tenant in call.backend.engine.openTenants {
                    writer.beginObject()
                    writer.key("name")
                    writer.string(tenant.name)
                    writer.key("position")
                    writer.integer(tenant.visiblePosition)
                    writer.key("queue_depth")
                    writer.integer(Int64(tenant.queueDepth))
                    writer.endObject()
                }
                writer.endArray()
                writer.endObject()
            }
        }
    }
}
