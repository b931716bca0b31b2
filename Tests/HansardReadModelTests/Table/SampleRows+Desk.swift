import HansardDomain
import HansardRecords

@testable import HansardReadModel

/// Makes one row of every table of the desk's own with every column set.
extension SampleRows {
    static var note: ConversationNoteRow {
        var row = ConversationNoteRow()
        row.id = 1
        row.conversationID = 2
        row.userID = 3
        row.content = "hé"
        row.isPinned = true
        return row
    }

    static var tag: ConversationTagRow {
        var row = ConversationTagRow()
        row.id = 1
        row.name = "VIP"
        row.color = "#00ffAA"
        row.description = "d"
        return row
    }

    static var tagging: ConversationTaggingRow {
        var row = ConversationTaggingRow()
        row.id = 1
        row.conversationID = 2
        row.conversationTagID = 3
        return row
    }

    static var transfer: ConversationTransferRow {
        var row = ConversationTransferRow()
        row.id = 1
        row.conversationID = 2
        row.fromUserID = 3
        row.toUserID = 4
        row.transferredBy = 5
        row.reason = "r"
        row.transferredAt = time
        return row
    }

    static func slaPolicy() throws -> SLAPolicyRow {
        var row = SLAPolicyRow()
        row.id = 1
        row.name = "n"
        row.description = "d"
        row.firstResponseTimeMinutes = 15
        row.resolutionTimeHours = 24
        row.conditions = try .of(#"{"a":1}"#)
        row.isActive = false
        row.isDefault = true
        row.version = 2
        row.policyVersionID = 3
        return row
    }

    static func slaPolicyVersion() throws -> SLAPolicyVersionRow {
        var row = SLAPolicyVersionRow()
        row.id = 1
        row.slaPolicyID = 2
        row.version = 3
        row.firstResponseTimeMinutes = 15
        row.resolutionTimeHours = 24
        row.conditions = try .of(#"{"a":1}"#)
        return row
    }

    static func automatedReply() throws -> AutomatedReplyRow {
        var row = AutomatedReplyRow()
        row.id = 1
        row.name = "n"
        row.triggerType = .away
        row.keywords = try .of(#"["a"]"#)
        row.replyMessage = "m"
        row.replyType = .buttons
        row.replyMetadata = try .of(#"{"a":1}"#)
        row.isActive = false
        row.priority = -2
        row.conditions = try .of(#"{"a":1}"#)
        return row
    }

    static func cannedResponse() throws -> CannedResponseRow {
        var row = CannedResponseRow()
        row.id = 1
        row.title = "t"
        row.shortcut = "/s"
        row.content = "c"
        row.category = "faq"
        row.userID = 2
        row.isShared = true
        row.platforms = try .of(#"["line"]"#)
        row.usageCount = 3
        row.lastUsedAt = time
        return row
    }

    static var campaignMessage: CampaignMessageRow {
        var row = CampaignMessageRow()
        row.id = 1
        row.campaignID = 2
        row.customerID = 3
        row.messageID = 4
        row.status = .failed
        row.sentAt = time
        row.deliveredAt = time
        row.readAt = time
        row.failedAt = time
        row.errorMessage = "e"
        return row
    }

    static var campaign: CampaignRow {
        var row = CampaignRow()
        row.id = 1
        row.name = "n"
        row.templateID = 2
        return row
    }

    static var campaignCustomer: CampaignCustomerRow {
        var row = CampaignCustomerRow()
        row.id = 1
        row.campaignID = 2
        row.customerID = 3
        return row
    }

    static var template: TemplateRow {
        var row = TemplateRow()
        row.id = 1
        row.name = "n"
        row.content = "c"
        return row
    }

    static var pendingWork: PendingWorkRow {
        var row = PendingWorkRow()
        row.id = 1
        row.kind = .sendCampaign
        row.subjectID = 2
        row.cursor = 3
        row.unassignmentReason = .userOffline
        row.platform = "line"
        row.channelAccount = "shop"
        row.content = "c"
        row.customerIDs = [4, 5]
        return row
    }
}
