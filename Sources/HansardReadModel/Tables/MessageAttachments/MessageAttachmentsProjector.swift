import HansardDomain
import HansardRecords

/// Folds events into `message_attachments`.
enum MessageAttachmentsProjector: Projector {
    /// Names the events that change rows of the table.
    static let events: [EventType] = [
        .messageReceived, .messageSent, .attachmentStored, .attachmentArchived,
    ]

    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .message(let body): try fold(body, event.occurredAt, tables.messageAttachments)
        case .tenant, .user, .customer, .conversation, .channel, .command, .work, .tag, .note,
            .sla, .automation, .cannedResponse, .campaign:
            break
        }
    }

    private static func fold(
        _ event: MessageEvent,
        _ time: Timestamp,
        _ rows: TableBuffer<MessageAttachmentRow>
    ) throws(ReadModelError) {
        switch event {
        case .received(let body):
            if body.attachments.isEmpty { return }
            var base = MessageAttachmentRow()
            base.messageID = body.messageID
            base.conversationID = body.conversationID
            base.createdAt = time
            try add(body.attachments, body.attachmentDetails, to: base, rows)
        case .sent(let body):
            if body.attachments.isEmpty { return }
            var base = MessageAttachmentRow()
            base.messageID = body.messageID
            base.conversationID = body.conversationID
            base.createdAt = time
            try add(body.attachments, body.attachmentDetails, to: base, rows)
        case .attachmentStored(let body):
            try rows.update(body.attachmentID) { row in
                row.url = body.url
                row.thumbnailURL = body.thumbnailURL
                row.mimeType = body.mimeType
                row.fileSize = body.fileSize
                row.width = body.width
                row.height = body.height
                row.duration = body.duration
            }
        case .attachmentArchived(let body):
            try rows.update(body.attachmentID) { row in
                row.url = nil
                row.thumbnailURL = nil
                row.isArchived = true
            }
        case .edited, .deleted, .retried, .statusChanged, .platformIDBound: break
        }
    }

    /// Adds the media of a message; details that were erased leave their columns null.
    private static func add(
        _ references: [AttachmentReference],
        _ details: [AttachmentDetails],
        to base: MessageAttachmentRow,
        _ rows: TableBuffer<MessageAttachmentRow>
    ) throws(ReadModelError) {
        for (place, reference) in references.enumerated() {
            var row = base
            row.show(reference)
            if place < details.count { row.show(details[place]) }
            try rows.put(row)
        }
    }
}

extension MessageAttachmentRow {
    /// Takes what is not personal.
    fileprivate mutating func show(_ reference: AttachmentReference) {
        id = reference.attachmentID
        type = reference.type
        mimeType = reference.mimeType
        fileSize = reference.fileSize
        width = reference.width
        height = reference.height
        duration = reference.duration
    }

    /// Takes what is personal.
    fileprivate mutating func show(_ details: AttachmentDetails) {
        url = details.url
        platformURL = details.platformURL
        filename = details.filename
        thumbnailURL = details.thumbnailURL
        metadata = details.metadata
    }
}
