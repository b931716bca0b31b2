import HansardDomain

/// Folds events into `pending_work`: what is begun and not done.
///
/// Source: semantics §16.
enum PendingWorkProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [
        .workStarted,
        .workAdvanced,
        .workFinished,
        .campaignSendingStarted,
        .campaignSendingFinished,
    ]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .work(let body): try fold(body, tables.pendingWork)
        case .campaign(let body): try fold(body, tables.pendingWork)
        case .tenant, .user, .customer, .conversation, .message, .channel, .command, .tag, .note,
            .sla, .automation, .cannedResponse:
            break
        }
    }

    private static func fold(
        _ event: WorkEvent,
        _ rows: TableBuffer<PendingWorkRow>
    ) throws(ReadModelError) {
        switch event {
        case .started(let body):
            var row = PendingWorkRow()
            row.id = body.workID
            row.kind = body.kind
            row.subjectID = body.subjectID
            row.unassignmentReason = body.unassignmentReason
            try rows.put(row)
        case .advanced(let body): try rows.update(body.workID) { $0.cursor = body.cursor }
        case .finished(let body): try rows.delete(body.workID)
        }
    }

    private static func fold(
        _ event: CampaignEvent,
        _ rows: TableBuffer<PendingWorkRow>
    ) throws(ReadModelError) {
        switch event {
        case .sendingStarted(let body):
            var row = PendingWorkRow()
            row.id = body.workID
            row.kind = .sendCampaign
            row.subjectID = body.campaignID
            row.platform = body.platform
            row.channelAccount = body.channelAccount
            row.content = body.content
            row.customerIDs = body.customerIDs
            try rows.put(row)
        case .sendingFinished(let body): try rows.delete(body.workID)
        case .templateDefined, .defined, .customersAdded, .customersRemoved, .messageSent: break
        }
    }
}
