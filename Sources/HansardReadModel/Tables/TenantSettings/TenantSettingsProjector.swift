import HansardDomain

/// Folds events into the one row of `tenant_settings`.
enum TenantSettingsProjector: Projector {
    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .tenant(.configured(let body)):
            var row = TenantSettingsRow()
            row.id = 1
            row.settings = body.settings
            try tables.tenantSettings.put(row)
        case .user, .customer, .conversation, .message, .channel, .command: break
        }
    }
}
