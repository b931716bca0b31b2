import HansardDomain
import HansardRecords

/// Folds events into `customers`.
enum CustomersProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.customerDefined, .automatedReplyTriggered]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .customer(.defined(let body)):
            var row = try tables.customers.get(body.customerID) ?? CustomerRow()
            row.id = body.customerID
            row.name = body.name
            row.isBlocked = body.isBlocked
            row.identities = body.identities
            row.metadata = body.metadata
            row.identityDigests = body.identityDigests
            try tables.customers.put(row)
        case .automation(.replyTriggered(let body)) where body.triggerType == .away:
            try tables.customers.update(body.customerID) { row in
                row.lastAwayReplyAt = max(row.lastAwayReplyAt ?? event.occurredAt, event.occurredAt)
            }
        case .automation: break
        case .tenant, .user, .conversation, .message, .channel, .command, .work, .tag, .note,
            .sla, .cannedResponse, .campaign:
            break
        }
    }
}
