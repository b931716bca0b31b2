import HansardDomain
import HansardRecords

@testable import HansardReadModel

/// Makes one row of every table with every column set, for golden bytes.
enum SampleRows {
    static let digest = Digest16(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210)
    static let time = Timestamp(microseconds: 1_767_603_600_000_001)

    static func conversation() throws -> ConversationRow {
        var row = ConversationRow()
        row.id = 1
        row.customerID = 2
        row.platform = "whatsapp"
        row.platformConversationID = "-100"
        row.status = .resolved
        row.assignedTo = 3
        row.channelType = .group
        row.lastMessageAt = time
        row.firstResponseAt = time
        row.resolvedAt = time
        row.messageCount = 4
        row.unreadCount = 5
        row.metadata = try .of(#"{"a":1}"#)
        row.slaPolicyID = 6
        row.slaFirstResponseDueAt = time
        row.slaResolutionDueAt = time
        row.slaFirstResponseBreached = true
        row.slaResolutionBreached = true
        row.createdAt = time
        row.updatedAt = time
        row.waitingSince = time
        row.channelAccount = "shop"
        row.reopenCount = 7
        row.previousConversationID = 8
        row.anomaly = .firstResponseFailed
        row.openAssignmentID = 9
        row.readUpToMessageID = 10
        row.lastMessageID = 11
        row.hasInbound = true
        row.threadDigest = digest
        row.tagIDs = [12, 13]
        row.firstInboundAt = time
        row.slaPolicyVersionID = 14
        row.slaPausedAt = time
        row.slaPauses = [SLAPause(from: time, to: time)]
        row.isFirstResponseWaived = true
        row.lastHumanMessageAt = time
        row.automatedReplyTimes = [time, time]
        row.greetedEpisode = 15
        return row
    }

    static func message() throws -> MessageRow {
        var row = MessageRow()
        row.id = 1
        row.conversationID = 2
        row.platformMessageID = "w1"
        row.direction = .outbound
        row.type = "image"
        row.content = "hé"
        row.userID = 3
        row.senderType = .user
        row.status = .read
        row.deliveredAt = time
        row.readAt = time
        row.failedAt = time
        row.errorMessage = "e"
        row.metadata = try .of(#"{"a":1}"#)
        row.createdAt = time
        row.updatedAt = time
        row.anomaly = .failedAfterRead
        row.attempt = 2
        row.keyDigest = digest
        row.isDeleted = true
        row.deliveredIsImplied = true
        row.isFirstResponse = true
        row.everSent = true
        row.isUncounted = true
        row.campaignMessageID = 4
        return row
    }

    static func attachment() throws -> MessageAttachmentRow {
        var row = MessageAttachmentRow()
        row.id = 1
        row.messageID = 2
        row.type = .video
        row.url = "/f"
        row.platformURL = "https://p"
        row.mimeType = "video/mp4"
        row.filename = "a.mp4"
        row.fileSize = 1000
        row.width = 64
        row.height = 32
        row.duration = 12
        row.thumbnailURL = "/t"
        row.metadata = try .of(#"{"a":1}"#)
        row.isArchived = true
        row.conversationID = 3
        row.createdAt = time
        return row
    }

    static func statusUpdate() throws -> MessageStatusUpdateRow {
        var row = MessageStatusUpdateRow()
        row.id = 1
        row.messageID = 2
        row.status = .delivered
        row.statusAt = time
        row.metadata = try .of(#"{"a":1}"#)
        return row
    }

    static var assignment: ConversationAssignmentRow {
        var row = ConversationAssignmentRow()
        row.id = 1
        row.conversationID = 2
        row.assignedTo = 3
        row.assignedBy = 4
        row.assignmentType = "auto_round_robin"
        row.assignedAt = time
        row.unassignedAt = time
        return row
    }

    static func customer() throws -> CustomerRow {
        var row = CustomerRow()
        row.id = 1
        row.name = "Ann"
        row.isBlocked = true
        row.identities = [
            CustomerIdentity(platform: "line", channelAccount: "shop", platformUserID: "u1")
        ]
        row.metadata = try .of(#"{"a":1}"#)
        row.identityDigests = [digest]
        row.lastAwayReplyAt = time
        return row
    }

    static var user: UserRow {
        var row = UserRow()
        row.id = 1
        row.name = "4vu"
        row.role = .admin
        row.isActive = false
        row.capacity = 5
        row.availability = .away
        row.lastAutomaticAssignmentID = 6
        return row
    }

    static func parkedReceipt() throws -> ParkedReceiptRow {
        var row = ParkedReceiptRow()
        row.id = 1
        row.keyDigest = digest
        row.platform = "whatsapp"
        row.channelAccount = "shop"
        row.hasScope = true
        row.status = .delivered
        row.statusAt = time
        row.errorMessage = "e"
        row.metadata = try .of(#"{"a":1}"#)
        return row
    }

    static var watermark: WatermarkRow {
        var row = WatermarkRow()
        row.id = 1
        row.identityDigest = digest
        row.deliveredUpTo = time
        row.readUpTo = time
        return row
    }

    static var tenantSettings: TenantSettingsRow {
        var row = TenantSettingsRow()
        row.id = 1
        row.settings.reopenWindowDays = 3
        row.settings.assignmentStrategy = .autoLeastBusy
        row.settings.offlinePolicy = .requeueAll
        row.settings.botReplyClearsWaiting = false
        row.settings.archiveAttachmentsAfterDays = 30
        row.settings.archiveResolvedAfterMonths = 2
        return row
    }
}
