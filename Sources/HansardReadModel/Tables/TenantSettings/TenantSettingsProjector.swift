import HansardDomain

/// Folds events into the one row of `tenant_settings`.
enum TenantSettingsProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.tenantConfigured]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .tenant(.configured(let body)):
            var row = TenantSettingsRow()
            row.id = 1
            row.settings = body.settings
            try tables.tenantSettings.put(row)
        case .tenant(.timeAdvanced): break
        case .user, .customer, .conversation, .message, .channel, .command, .work, .tag, .note,
            .sla, .automation, .cannedResponse, .campaign:
            break
        }
    }
}
