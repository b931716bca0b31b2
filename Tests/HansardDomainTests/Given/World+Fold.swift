import HansardDomain
import HansardRecords

extension World {
    /// Folds an event into the dictionaries, by the rules of the read models.
    mutating func fold(_ decided: DecidedEvent) {
        switch decided.event {
        case .tenant(.configured(let body)): settings = body.settings
        case .user(let event): fold(event)
        case .customer(.defined(let body)): fold(body)
        case .conversation(let event): fold(event, decided.occurredAt)
        case .message(let event): fold(event, decided.occurredAt)
        case .channel(let event): fold(event)
        case .command: break
        }
    }

    private mutating func fold(_ event: UserEvent) {
        switch event {
        case .defined(let body):
            users[body.userID] = UserFacts(
                id: body.userID,
                name: body.name,
                role: body.role,
                isActive: body.isActive,
                capacity: body.capacity,
                availability: users[body.userID]?.availability ?? .offline
            )
        case .availabilityChanged(let body): users[body.userID]?.availability = body.availability
        }
    }

    private mutating func fold(_ body: CustomerDefined) {
        owners = owners.filter { $0.value != body.customerID }
        for digest in body.identityDigests { owners[digest] = body.customerID }
        customers[body.customerID] = CustomerFacts(
            id: body.customerID,
            name: body.name,
            identities: body.identities,
            metadata: body.metadata,
            isBlocked: body.isBlocked
        )
    }

    private mutating func fold(_ event: ConversationEvent, _ occurredAt: Timestamp) {
        switch event {
        case .started(let body):
            var facts = ConversationFacts(
                id: body.conversationID,
                customerID: body.customerID,
                platform: body.platform,
                channelAccount: body.channelAccount
            )
            facts.status = body.status
            facts.channelType = body.channelType
            facts.platformConversationID = body.platformConversationID
            conversations[body.conversationID] = facts
            if let digest = body.threadDigest { threads[digest] = body.conversationID }
        case .opened(let body): conversations[body.conversationID]?.status = .open
        case .pended(let body): conversations[body.conversationID]?.status = .pending
        case .resolved(let body):
            conversations[body.conversationID]?.status = .resolved
            conversations[body.conversationID]?.resolvedAt = occurredAt
            conversations[body.conversationID]?.waitingSince = nil
        case .archived(let body): conversations[body.conversationID]?.status = .archived
        case .reopened(let body):
            conversations[body.conversationID]?.status = .open
            conversations[body.conversationID]?.resolvedAt = nil
        case .read(let body):
            conversations[body.conversationID]?.readUpToMessageID = body.upToMessageID
            conversations[body.conversationID]?.unreadCount = body.unreadCount
        case .updated(let body):
            conversations[body.conversationID]?.channelType = body.channelType
            conversations[body.conversationID]?.metadata = body.metadata
        case .assigned(let body):
            conversations[body.conversationID]?.assignedTo = body.assignedTo
            conversations[body.conversationID]?.openAssignmentID = body.assignmentID
        case .unassigned(let body):
            conversations[body.conversationID]?.assignedTo = nil
            conversations[body.conversationID]?.openAssignmentID = nil
        }
    }

    private mutating func fold(_ event: MessageEvent, _ occurredAt: Timestamp) {
        switch event {
        case .received(let body): fold(body, occurredAt)
        case .sent(let body): fold(body, occurredAt)
        case .edited(let body):
            messages[body.messageID]?.type = body.type
            messages[body.messageID]?.content = body.content
            messages[body.messageID]?.metadata = body.metadata
        case .deleted(let body):
            messages[body.messageID]?.content = nil
            messages[body.messageID]?.isDeleted = true
        case .retried(let body):
            messages[body.messageID]?.attempt = body.attempt
            messages[body.messageID]?.status = .pending
            if var state = progress[body.messageID] {
                MessageStatusLadder.retry(&state)
                progress[body.messageID] = state
            }
        case .statusChanged(let body):
            report(body.messageID, body.status, body.statusAt, body.errorMessage)
            parked.removeAll { $0.id == body.parkedReceiptID }
        case .platformIDBound(let body):
            messages[body.messageID]?.platformMessageID = body.platformMessageID
            messages[body.messageID]?.keyDigest = body.keyDigest
        case .attachmentStored(let body):
            attachments[body.attachmentID]?.details.url = body.url
            attachments[body.attachmentID]?.details.thumbnailURL = body.thumbnailURL
            attachments[body.attachmentID]?.reference.mimeType = body.mimeType
            attachments[body.attachmentID]?.reference.fileSize = body.fileSize
            attachments[body.attachmentID]?.reference.width = body.width
            attachments[body.attachmentID]?.reference.height = body.height
            attachments[body.attachmentID]?.reference.duration = body.duration
        case .attachmentArchived(let body): attachments[body.attachmentID]?.isArchived = true
        }
    }

    private mutating func fold(_ body: MessageReceived, _ occurredAt: Timestamp) {
        var facts = MessageFacts(
            id: body.messageID,
            conversationID: body.conversationID,
            direction: .inbound,
            occurredAt: occurredAt
        )
        facts.type = body.type
        facts.content = body.content
        facts.metadata = body.metadata
        facts.platformMessageID = body.platformMessageID
        facts.keyDigest = body.keyDigest
        messages[facts.id] = facts
        keep(body.attachments, body.attachmentDetails, facts)
        conversations[facts.conversationID]?.hasInbound = true
        conversations[facts.conversationID]?.lastMessageID = facts.id
        guard MessageKind.isCounted(facts.type) else { return }
        conversations[facts.conversationID]?.unreadCount += 1
        if conversations[facts.conversationID]?.waitingSince == nil {
            conversations[facts.conversationID]?.waitingSince = occurredAt
        }
    }

    private mutating func fold(_ body: MessageSent, _ occurredAt: Timestamp) {
        var facts = MessageFacts(
            id: body.messageID,
            conversationID: body.conversationID,
            direction: .outbound,
            occurredAt: occurredAt
        )
        facts.type = body.type
        facts.content = body.content
        facts.metadata = body.metadata
        facts.senderType = body.senderType
        facts.userID = body.userID
        facts.platformMessageID = body.platformMessageID
        facts.keyDigest = body.keyDigest
        messages[facts.id] = facts
        progress[facts.id] = MessageProgress()
        keep(body.attachments, body.attachmentDetails, facts)
        conversations[facts.conversationID]?.lastMessageID = facts.id
        if body.clearsWaiting { conversations[facts.conversationID]?.waitingSince = nil }
        if body.isFirstResponse {
            conversations[facts.conversationID]?.firstResponseAt = occurredAt
        }
        if body.movesReadMarker {
            conversations[facts.conversationID]?.readUpToMessageID = facts.id
            conversations[facts.conversationID]?.unreadCount = 0
        }
    }

    private mutating func keep(
        _ references: [AttachmentReference],
        _ details: [AttachmentDetails],
        _ message: MessageFacts
    ) {
        for (reference, detail) in zip(references, details) {
            attachments[reference.attachmentID] = AttachmentFacts(
                reference: reference,
                details: detail,
                messageID: message.id,
                conversationID: message.conversationID,
                isArchived: false
            )
        }
    }

    private mutating func fold(_ event: ChannelEvent) {
        switch event {
        case .receiptOrphaned(let body):
            parked.append(
                ParkedReceipt(
                    id: body.parkedReceiptID,
                    keyDigest: body.keyDigest,
                    platform: body.platform,
                    channelAccount: body.channelAccount,
                    hasScope: body.hasScope,
                    status: body.status,
                    statusAt: body.statusAt,
                    errorMessage: body.errorMessage,
                    metadata: body.metadata
                )
            )
        case .watermarkRecorded(let body):
            var marks =
                watermarks[body.identityDigest]
                ?? WatermarkFacts(deliveredUpTo: nil, readUpTo: nil)
            if body.status == .read {
                marks.readUpTo = body.watermarkAt
            } else {
                marks.deliveredUpTo = body.watermarkAt
            }
            watermarks[body.identityDigest] = marks
            for rise in body.rises {
                report(rise.messageID, body.status, body.watermarkAt, nil)
            }
        }
    }

    private mutating func report(
        _ message: Int64,
        _ status: MessageStatus,
        _ at: Timestamp,
        _ errorMessage: String?
    ) {
        statusUpdates.append(StatusUpdate(message: message, status: status, at: at))
        guard var state = progress[message] else { return }
        _ = MessageStatusLadder.report(status, at: at, errorMessage: errorMessage, on: &state)
        progress[message] = state
        messages[message]?.status = state.status
    }
}
