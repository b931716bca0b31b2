import HansardDomain

/// Folds events into `templates`.
enum TemplatesProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.templateDefined]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .campaign(.templateDefined(let body)):
            var row = TemplateRow()
            row.id = body.templateID
            row.name = body.name
            row.content = body.content
            try tables.templates.put(row)
        case .campaign: break
        case .tenant, .user, .customer, .conversation, .message, .channel, .command, .work, .tag,
            .note, .sla, .automation, .cannedResponse:
            break
        }
    }
}
