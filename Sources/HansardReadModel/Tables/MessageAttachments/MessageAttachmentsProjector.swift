import HansardDomain
import HansardRecords

/// Folds events into `message_attachments`.
enum MessageAttachmentsProjector: Projector {
    /// Folds one event.
    static func fold(_ event: RecordedEvent, into tables: WriteSet) throws(ReadModelError) {
        switch event.event {
        case .message(let body): try fold(body, tables.messageAttachments)
        case .tenant, .user, .customer, .conversation, .channel, .command: break
        }
    }

    private static func fold(
        _ event: MessageEvent,
        _ rows: TableBuffer<MessageAttachmentRow>
    ) throws(ReadModelError) {
        switch event {
        case .received(let body):
            if body.attachments.isEmpty { return }
            try add(body.attachments, body.attachmentDetails, body.messageID, body.conversationID, rows)
        case .sent(let body):
            if body.attachments.isEmpty { return }
            try add(body.attachments, body.attachmentDetails, body.messageID, body.conversationID, rows)
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
        _ messageID: Int64,
        _ conversationID: Int64,
        _ rows: TableBuffer<MessageAttachmentRow>
    ) throws(ReadModelError) {
        for (place, reference) in references.enumerated() {
            var row = MessageAttachmentRow(reference)
            row.messageID = messageID
            row.conversationID = conversationID
            if place < details.count { row.show(details[place]) }
            try rows.put(row)
        }
    }
}

extension MessageAttachmentRow {
    /// Makes a row of what is not personal.
    fileprivate init(_ reference: AttachmentReference) {
        self.init()
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
