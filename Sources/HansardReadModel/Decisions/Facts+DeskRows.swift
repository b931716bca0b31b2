import HansardDomain

extension TagFacts {
    /// Makes the facts of a row.
    init(_ row: ConversationTagRow) {
        self.init(
            id: row.id,
            name: row.name,
            color: row.color,
            description: row.description
        )
    }
}

extension TaggingFacts {
    /// Makes the facts of a row.
    init(_ row: ConversationTaggingRow) {
        self.init(
            taggingID: row.id,
            conversationID: row.conversationID,
            tagID: row.conversationTagID
        )
    }
}

extension NoteFacts {
    /// Makes the facts of a row.
    init(_ row: ConversationNoteRow) {
        self.init(
            id: row.id,
            conversationID: row.conversationID,
            userID: row.userID,
            content: row.content,
            isPinned: row.isPinned
        )
    }
}

extension CannedResponseFacts {
    /// Makes the facts of a row.
    init(_ row: CannedResponseRow) {
        self.init(
            id: row.id,
            title: row.title,
            shortcut: row.shortcut,
            content: row.content,
            category: row.category,
            userID: row.userID,
            isShared: row.isShared,
            platforms: row.platforms
        )
    }
}

extension SLATerms {
    /// Makes the facts of a row.
    init(_ row: SLAPolicyVersionRow) {
        self.init(
            slaPolicyID: row.slaPolicyID,
            policyVersionID: row.id,
            firstResponseTimeMinutes: row.firstResponseTimeMinutes,
            resolutionTimeHours: row.resolutionTimeHours,
            conditions: row.conditions
        )
    }
}

extension SLATerms {
    /// Makes the facts of a row.
    init(_ row: SLAPolicyRow) {
        self.init(
            slaPolicyID: row.id,
            policyVersionID: row.policyVersionID,
            firstResponseTimeMinutes: row.firstResponseTimeMinutes,
            resolutionTimeHours: row.resolutionTimeHours,
            conditions: row.conditions
        )
    }
}

extension SLAPolicyFacts {
    /// Makes the facts of a row.
    init(_ row: SLAPolicyRow) {
        self.init(
            id: row.id,
            name: row.name,
            description: row.description,
            isActive: row.isActive,
            isDefault: row.isDefault,
            version: row.version,
            terms: SLATerms(row)
        )
    }
}

extension AutomatedReplyFacts {
    /// Makes the facts of a row.
    init(_ row: AutomatedReplyRow) {
        self.init(
            id: row.id,
            name: row.name,
            triggerType: row.triggerType,
            keywords: row.keywords,
            replyMessage: row.replyMessage,
            replyType: row.replyType,
            replyMetadata: row.replyMetadata,
            isActive: row.isActive,
            priority: row.priority,
            conditions: row.conditions
        )
    }
}

extension TemplateFacts {
    /// Makes the facts of a row.
    init(_ row: TemplateRow) {
        self.init(
            id: row.id,
            name: row.name,
            content: row.content
        )
    }
}

extension CampaignFacts {
    /// Makes the facts of a row.
    init(_ row: CampaignRow) {
        self.init(
            id: row.id,
            name: row.name,
            templateID: row.templateID
        )
    }
}

extension CampaignMember {
    /// Makes the facts of a row.
    init(_ row: CampaignCustomerRow) {
        self.init(
            memberID: row.id,
            customerID: row.customerID
        )
    }
}

extension WorkFacts {
    /// Makes the facts of a row.
    init(_ row: PendingWorkRow) {
        self.init(
            id: row.id,
            kind: row.kind,
            subjectID: row.subjectID,
            cursor: row.cursor,
            unassignmentReason: row.unassignmentReason,
            platform: row.platform,
            channelAccount: row.channelAccount,
            content: row.content,
            customerIDs: row.customerIDs
        )
    }
}
