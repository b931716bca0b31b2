import HansardDomain

/// Folds events into `sla_policies`.
enum SLAPoliciesProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.slaPolicyDefined]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .sla(.policyDefined(let body)):
            var row = SLAPolicyRow()
            row.id = body.slaPolicyID
            row.name = body.name
            row.description = body.description
            row.firstResponseTimeMinutes = body.firstResponseTimeMinutes
            row.resolutionTimeHours = body.resolutionTimeHours
            row.conditions = body.conditions
            row.isActive = body.isActive
            row.isDefault = body.isDefault
            row.version = body.version
            row.policyVersionID = body.policyVersionID
            try tables.slaPolicies.put(row)
        case .sla: break
        case .tenant, .user, .customer, .conversation, .message, .channel, .command, .work, .tag,
            .note, .automation, .cannedResponse, .campaign:
            break
        }
    }
}
