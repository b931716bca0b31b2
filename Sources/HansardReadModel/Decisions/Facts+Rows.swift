import HansardDomain

extension UserFacts {
    /// Makes the facts of a row.
    init(_ row: UserRow) {
        self.init(
            id: row.id,
            name: row.name,
            role: row.role,
            isActive: row.isActive,
            capacity: row.capacity,
            availability: row.availability
        )
        lastAutomaticAssignmentID = row.lastAutomaticAssignmentID
    }
}

extension CustomerFacts {
    /// Makes the facts of a row.
    init(_ row: CustomerRow) {
        self.init(
            id: row.id,
            name: row.name,
            identities: row.identities,
            metadata: row.metadata,
            isBlocked: row.isBlocked
        )
        lastAwayReplyAt = row.lastAwayReplyAt
    }
}

extension ConversationFacts {
    /// Makes the facts of a row.
    init(_ row: ConversationRow) {
        self.init(
            id: row.id,
            customerID: row.customerID,
            platform: row.platform,
            channelAccount: row.channelAccount
        )
        platformConversationID = row.platformConversationID
        channelType = row.channelType
        status = row.status
        assignedTo = row.assignedTo
        openAssignmentID = row.openAssignmentID
        resolvedAt = row.resolvedAt
        firstResponseAt = row.firstResponseAt
        hasInbound = row.hasInbound
        unreadCount = row.unreadCount
        readUpToMessageID = row.readUpToMessageID ?? 0
        lastMessageID = row.lastMessageID ?? 0
        waitingSince = row.waitingSince
        metadata = row.metadata
        createdAt = row.createdAt
        reopenCount = row.reopenCount
        tagIDs = row.tagIDs
        firstInboundAt = row.firstInboundAt
        slaPolicyID = row.slaPolicyID
        slaPolicyVersionID = row.slaPolicyVersionID
        slaFirstResponseDueAt = row.slaFirstResponseDueAt
        slaResolutionDueAt = row.slaResolutionDueAt
        slaFirstResponseBreached = row.slaFirstResponseBreached
        slaResolutionBreached = row.slaResolutionBreached
        isFirstResponseWaived = row.isFirstResponseWaived
        slaPausedAt = row.slaPausedAt
        slaPauses = row.slaPauses
        lastHumanMessageAt = row.lastHumanMessageAt
        automatedReplyTimes = row.automatedReplyTimes
        greetedEpisode = row.greetedEpisode
    }
}

extension MessageFacts {
    /// Makes the facts of a row.
    init(_ row: MessageRow) {
        self.init(
            id: row.id,
            conversationID: row.conversationID,
            direction: row.direction,
            occurredAt: row.createdAt
        )
        type = row.type
        content = row.content
        metadata = row.metadata
        senderType = row.senderType
        userID = row.userID
        status = row.status
        attempt = row.attempt
        platformMessageID = row.platformMessageID
        keyDigest = row.keyDigest
        isDeleted = row.isDeleted
    }
}

extension AttachmentFacts {
    /// Makes the facts of a row.
    init(_ row: MessageAttachmentRow) {
        var reference = AttachmentReference()
        reference.attachmentID = row.id
        reference.type = row.type
        reference.mimeType = row.mimeType
        reference.fileSize = row.fileSize
        reference.width = row.width
        reference.height = row.height
        reference.duration = row.duration
        var details = AttachmentDetails()
        details.url = row.url
        details.platformURL = row.platformURL
        details.filename = row.filename
        details.thumbnailURL = row.thumbnailURL
        details.metadata = row.metadata
        self.init(
            reference: reference,
            details: details,
            messageID: row.messageID,
            conversationID: row.conversationID,
            isArchived: row.isArchived
        )
        createdAt = row.createdAt
    }
}

extension ParkedReceipt {
    /// Makes the facts of a row.
    init(_ row: ParkedReceiptRow) {
        self.init(
            id: row.id,
            keyDigest: row.keyDigest,
            platform: row.platform,
            channelAccount: row.channelAccount,
            hasScope: row.hasScope,
            status: row.status,
            statusAt: row.statusAt,
            errorMessage: row.errorMessage,
            metadata: row.metadata
        )
    }
}
