import HansardRecords

/// Decides what happens to media files.
///
/// Source: contract §1, semantics §13.
enum AttachmentDecider {
    /// Says where a file lies now; what the command leaves out stays as it is.
    static func decide<Context: DecisionContext>(
        _ body: StoreAttachment,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        let (attachment, conversation) = try context.requireAttachment(body.attachmentID)
        var decision = Decision()
        decision.conversationID = conversation.id
        guard !body.url.isEmpty else { throw Rejection.empty("url") }
        guard !attachment.isArchived else {
            throw Rejection(
                .invalidTransition,
                "attachment \(body.attachmentID) is archived and cannot be stored; archived is "
                    + "final",
                field: "attachment_id"
            )
        }
        var after = attachment
        after.details.url = body.url
        after.details.thumbnailURL = body.thumbnailURL ?? attachment.details.thumbnailURL
        after.reference.mimeType = body.mimeType ?? attachment.reference.mimeType
        after.reference.fileSize = body.fileSize ?? attachment.reference.fileSize
        after.reference.width = body.width ?? attachment.reference.width
        after.reference.height = body.height ?? attachment.reference.height
        after.reference.duration = body.duration ?? attachment.reference.duration
        guard after != attachment else {
            answer(attachment, &decision)
            return decision
        }
        var event = AttachmentStored()
        event.conversationID = conversation.id
        event.messageID = attachment.messageID
        event.attachmentID = body.attachmentID
        event.mimeType = after.reference.mimeType
        event.fileSize = after.reference.fileSize
        event.width = after.reference.width
        event.height = after.reference.height
        event.duration = after.reference.duration
        event.url = after.details.url
        event.thumbnailURL = after.details.thumbnailURL
        decision.emit(.attachmentStored(event), of: conversation, at: occasion.occurredAt)
        return decision
    }

    /// Puts a file away; a second time is no change.
    static func decide<Context: DecisionContext>(
        _ body: ArchiveAttachment,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        let (attachment, conversation) = try context.requireAttachment(body.attachmentID)
        var decision = Decision()
        decision.conversationID = conversation.id
        guard !attachment.isArchived else {
            answer(attachment, &decision)
            return decision
        }
        archive(attachment, of: conversation, at: occasion.occurredAt, &decision)
        return decision
    }

    /// Adds that a file is put away.
    static func archive(
        _ attachment: AttachmentFacts,
        of conversation: ConversationFacts,
        at time: Timestamp,
        _ decision: inout Decision
    ) {
        var event = AttachmentArchived()
        event.conversationID = conversation.id
        event.messageID = attachment.messageID
        event.attachmentID = attachment.reference.attachmentID
        decision.emit(.attachmentArchived(event), of: conversation, at: time)
    }

    /// Describes the files of a new message, each with a new id.
    static func describe<Context: DecisionContext>(
        _ inputs: [AttachmentInput],
        _ context: inout Context
    ) throws(Rejection) -> (references: [AttachmentReference], details: [AttachmentDetails]) {
        guard inputs.count <= Limits.attachmentsPerMessage else {
            throw Rejection.invalid(
                "attachments",
                "\(inputs.count) are too many for one message",
                "give at most \(Limits.attachmentsPerMessage)",
                bound: "\(Limits.attachmentsPerMessage) attachments"
            )
        }
        var references: [AttachmentReference] = []
        var details: [AttachmentDetails] = []
        for input in inputs {
            var reference = AttachmentReference()
            reference.attachmentID = context.allocate(.attachment)
            reference.type = input.type
            reference.mimeType = input.mimeType
            reference.fileSize = input.fileSize
            reference.width = input.width
            reference.height = input.height
            reference.duration = input.duration
            references.append(reference)
            var detail = AttachmentDetails()
            detail.url = input.url
            detail.platformURL = input.platformURL
            detail.filename = input.filename
            detail.thumbnailURL = input.thumbnailURL
            detail.metadata = input.metadata
            details.append(detail)
        }
        return (references, details)
    }

    private static func answer(_ attachment: AttachmentFacts, _ decision: inout Decision) {
        decision.answer("conversation_id", attachment.conversationID)
        decision.answer("message_id", attachment.messageID)
        decision.answer("attachment_id", attachment.reference.attachmentID)
    }
}
