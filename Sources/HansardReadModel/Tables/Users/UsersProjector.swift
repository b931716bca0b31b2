import HansardDomain

/// Folds events into `users`.
enum UsersProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [
        .userDefined, .userAvailabilityChanged, .conversationAssigned,
    ]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .user(.defined(let body)):
            var row = try tables.users.get(body.userID) ?? UserRow()
            row.id = body.userID
            row.name = body.name
            row.role = body.role
            row.isActive = body.isActive
            row.capacity = body.capacity
            try tables.users.put(row)
        case .user(.availabilityChanged(let body)):
            try tables.users.update(body.userID) { $0.availability = body.availability }
        case .conversation(.assigned(let body)) where body.assignmentType.hasPrefix("auto_"):
            try tables.users.update(body.assignedTo) { row in
                row.lastAutomaticAssignmentID = body.assignmentID
            }
        case .conversation: break
        case .tenant, .customer, .message, .channel, .command, .work, .tag, .note, .sla,
            .automation, .cannedResponse, .campaign:
            break
        }
    }
}
