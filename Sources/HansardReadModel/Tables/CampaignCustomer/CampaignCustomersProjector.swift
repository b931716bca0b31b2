import HansardDomain

/// Folds events into the pivot `campaign_customer`.
enum CampaignCustomersProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.campaignCustomersAdded, .campaignCustomersRemoved]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .campaign(.customersAdded(let body)):
            for (offset, customer) in body.customerIDs.enumerated() {
                var row = CampaignCustomerRow()
                row.id = body.firstMemberID + Int64(offset)
                row.campaignID = body.campaignID
                row.customerID = customer
                try tables.campaignCustomers.put(row)
            }
        case .campaign(.customersRemoved(let body)):
            for member in body.memberIDs { try tables.campaignCustomers.delete(member) }
        case .campaign: break
        case .tenant, .user, .customer, .conversation, .message, .channel, .command, .work, .tag,
            .note, .sla, .automation, .cannedResponse:
            break
        }
    }
}
