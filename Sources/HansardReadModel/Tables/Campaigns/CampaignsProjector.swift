import HansardDomain

/// Folds events into `campaigns`.
enum CampaignsProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.campaignDefined]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .campaign(.defined(let body)):
            var row = CampaignRow()
            row.id = body.campaignID
            row.name = body.name
            row.templateID = body.templateID
            try tables.campaigns.put(row)
        case .campaign: break
        case .tenant, .user, .customer, .conversation, .message, .channel, .command, .work, .tag,
            .note, .sla, .automation, .cannedResponse:
            break
        }
    }
}
