import HansardDomain

/// Folds events into `sla_policy_versions`.
enum SLAPolicyVersionsProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.slaPolicyDefined]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .sla(.policyDefined(let body)):
            var row = SLAPolicyVersionRow()
            row.id = body.policyVersionID
            row.slaPolicyID = body.slaPolicyID
            row.version = body.version
            row.firstResponseTimeMinutes = body.firstResponseTimeMinutes
            row.resolutionTimeHours = body.resolutionTimeHours
            row.conditions = body.conditions
            try tables.slaPolicyVersions.put(row)
        case .sla: break
        case .tenant, .user, .customer, .conversation, .message, .channel, .command, .work, .tag,
            .note, .automation, .cannedResponse, .campaign:
            break
        }
    }
}
