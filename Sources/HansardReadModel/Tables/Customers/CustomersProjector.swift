import HansardDomain

/// Folds events into `customers`.
enum CustomersProjector: Projector {
    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .customer(.defined(let body)):
            var row = CustomerRow()
            row.id = body.customerID
            row.name = body.name
            row.isBlocked = body.isBlocked
            row.identities = body.identities
            row.metadata = body.metadata
            row.identityDigests = body.identityDigests
            try tables.customers.put(row)
        case .tenant, .user, .conversation, .message, .channel, .command: break
        }
    }
}
