import HansardDomain
import HansardReadModel
import HansardRecords
import Hummingbird

/// Reads what became of a campaign.
enum CampaignRoutes {
    /// Adds the routes.
    static func add(to table: inout RouteTable) {
        table.get("/v1/:tenant/campaigns/:id/messages", ["cursor", "limit"]) { call in
            let snapshot = try await call.snapshot()
            return try PageResponse.make(
                snapshot.campaignMessages(
                    ofCampaign: campaign(call, snapshot),
                    after: InboxParameters.cursor(call.query),
                    limit: call.query.limit()
                )
            )
        }
        table.get("/v1/:tenant/campaigns/:id/stats") { call in
            let snapshot = try await call.snapshot()
            let counts = try snapshot.campaignCounts(campaign(call, snapshot))
            return RowResponse.make(snapshot) { writer in
                writer.beginObject()
                for (status, count) in counts {
                    writer.key(status.rawValue)
                    writer.integer(count)
                }
                writer.key("total")
                writer.integer(counts.reduce(0) { $0 + $1.count })
                writer.endObject()
            }
        }
    }

    private static func campaign(
        _ call: RouteCall,
        _ snapshot: ReadModelSnapshot
    ) throws -> Int64 {
        let id = try call.id()
        guard try snapshot.campaign(id) != nil else {
            throw Problem(
                404,
                "unknown_campaign",
                "campaign \(id) does not exist; define it with define_campaign",
                field: "id"
            )
        }
        return id
    }
}
