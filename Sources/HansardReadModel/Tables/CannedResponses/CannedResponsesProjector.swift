import HansardDomain
import HansardRecords

/// Folds events into `canned_responses`.
///
/// Source: semantics §12.
enum CannedResponsesProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [
        .cannedResponseDefined,
        .cannedResponseRemoved,
        .cannedResponseUsed,
    ]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .cannedResponse(.defined(let body)):
            var row = try tables.cannedResponses.get(body.cannedResponseID) ?? CannedResponseRow()
            row.id = body.cannedResponseID
            row.title = body.title
            row.shortcut = body.shortcut
            row.content = body.content
            row.category = body.category
            row.userID = body.userID
            row.isShared = body.isShared
            row.platforms = body.platforms
            try tables.cannedResponses.put(row)
        case .cannedResponse(.removed(let body)):
            try tables.cannedResponses.delete(body.cannedResponseID)
        case .cannedResponse(.used(let body)):
            try tables.cannedResponses.update(body.cannedResponseID) { row in
                row.usageCount += 1
                row.lastUsedAt =
                    row.lastUsedAt.map { max($0, event.occurredAt) } ?? event.occurredAt
            }
        case .tenant, .user, .customer, .conversation, .message, .channel, .command, .work, .tag,
            .note, .sla, .automation, .campaign:
            break
        }
    }
}
