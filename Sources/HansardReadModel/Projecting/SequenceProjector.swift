import HansardDomain

/// Notes which ids the events have taken, so that the next ones are greater.
enum SequenceProjector {
    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) {
        switch event.event {
        case .tenant, .command: break
        case .user(let event): fold(event, &tables.sequences)
        case .customer(.defined(let body)): tables.sequences.note(body.customerID, in: .customer)
        case .conversation(let event): fold(event, &tables.sequences)
        case .message(let event): fold(event, &tables.sequences)
        case .channel(let event): fold(event, &tables.sequences)
        }
    }

    private static func fold(_ event: UserEvent, _ sequences: inout Sequences) {
        switch event {
        case .defined(let body): sequences.note(body.userID, in: .user)
        case .availabilityChanged: break
        }
    }

    private static func fold(_ event: ConversationEvent, _ sequences: inout Sequences) {
        switch event {
        case .started(let body): sequences.note(body.conversationID, in: .conversation)
        case .assigned(let body): sequences.note(body.assignmentID, in: .assignment)
        case .opened, .pended, .resolved, .archived, .reopened, .read, .updated, .unassigned: break
        }
    }

    private static func fold(_ event: MessageEvent, _ sequences: inout Sequences) {
        switch event {
        case .received(let body):
            sequences.note(body.messageID, in: .message)
            for media in body.attachments { sequences.note(media.attachmentID, in: .attachment) }
        case .sent(let body):
            sequences.note(body.messageID, in: .message)
            for media in body.attachments { sequences.note(media.attachmentID, in: .attachment) }
        case .statusChanged(let body): sequences.note(body.statusUpdateID, in: .statusUpdate)
        case .edited, .deleted, .retried, .platformIDBound, .attachmentStored, .attachmentArchived:
            break
        }
    }

    private static func fold(_ event: ChannelEvent, _ sequences: inout Sequences) {
        switch event {
        case .receiptOrphaned(let body): sequences.note(body.parkedReceiptID, in: .parkedReceipt)
        case .watermarkRecorded(let body):
            for rise in body.rises { sequences.note(rise.statusUpdateID, in: .statusUpdate) }
        }
    }
}
