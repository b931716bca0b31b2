import HansardDomain
import HansardRecords

/// Folds events into `conversation_assignments`: one open row a conversation.
///
/// Semantics §8.
enum ConversationAssignmentsProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [.conversationAssigned, .conversationUnassigned]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .conversation(let body):
            try fold(body, event.occurredAt, tables.conversationAssignments)
        case .tenant, .user, .customer, .message, .channel, .command, .work, .tag, .note, .sla,
            .automation, .cannedResponse, .campaign:
            break
        }
    }

    private static func fold(
        _ event: ConversationEvent,
        _ time: Timestamp,
        _ rows: TableBuffer<ConversationAssignmentRow>
    ) throws(ReadModelError) {
        switch event {
        case .assigned(let body):
            if let closed = body.closesAssignmentID {
                try rows.update(closed) { $0.unassignedAt = time }
            }
            var row = ConversationAssignmentRow()
            row.id = body.assignmentID
            row.conversationID = body.conversationID
            row.assignedTo = body.assignedTo
            row.assignedBy = body.assignedBy
            row.assignmentType = body.assignmentType
            row.assignedAt = time
            try rows.put(row)
        case .unassigned(let body):
            try rows.update(body.closesAssignmentID) { $0.unassignedAt = time }
        case .started, .opened, .pended, .resolved, .archived, .reopened, .read, .updated,
            .transferred, .tagged, .untagged:
            break
        }
    }
}
