import HansardRecords

/// Names every type of event; the raw value is stored in the header, never reused.
public enum EventType: UInt16, CaseIterable, Sendable {
    case tenantConfigured = 1
    case tenantTimeAdvanced = 2
    case userDefined = 10
    case userAvailabilityChanged = 11
    case customerDefined = 20
    case conversationStarted = 30
    case conversationOpened = 31
    case conversationPended = 32
    case conversationResolved = 33
    case conversationArchived = 34
    case conversationReopened = 35
    case conversationRead = 36
    case conversationUpdated = 37
    case conversationAssigned = 38
    case conversationUnassigned = 39
    case conversationTransferred = 40
    case conversationTagged = 41
    case conversationUntagged = 42
    case messageReceived = 50
    case messageSent = 51
    case messageEdited = 52
    case messageDeleted = 53
    case messageRetried = 54
    case messageStatusChanged = 55
    case messagePlatformIDBound = 56
    case attachmentStored = 57
    case attachmentArchived = 58
    case receiptOrphaned = 70
    case watermarkRecorded = 71
    case commandHadNoEffect = 90
    case workStarted = 100
    case workAdvanced = 101
    case workFinished = 102
    case tagDefined = 110
    case tagRemoved = 111
    case noteAdded = 120
    case noteEdited = 121
    case noteDeleted = 122
    case notePinned = 123
    case noteUnpinned = 124
    case slaPolicyDefined = 130
    case slaApplied = 131
    case slaFirstResponseBreached = 132
    case slaResolutionBreached = 133
    case slaBreachCorrected = 134
    case slaResolutionRescheduled = 135
    case automatedReplyDefined = 140
    case automatedReplyTriggered = 141
    case cannedResponseDefined = 150
    case cannedResponseRemoved = 151
    case cannedResponseUsed = 152
    case templateDefined = 160
    case campaignDefined = 161
    case campaignCustomersAdded = 162
    case campaignCustomersRemoved = 163
    case campaignSendingStarted = 164
    case campaignMessageSent = 165
    case campaignSendingFinished = 166

    /// Spells the type as it stands in exports: `entity.past_tense`.
    public var name: String {
        switch self {
        case .tenantConfigured: "tenant.configured"
        case .tenantTimeAdvanced: "tenant.time_advanced"
        case .userDefined: "user.defined"
        case .userAvailabilityChanged: "user.availability_changed"
        case .customerDefined: "customer.defined"
        case .conversationStarted: "conversation.started"
        case .conversationOpened: "conversation.opened"
        case .conversationPended: "conversation.pended"
        case .conversationResolved: "conversation.resolved"
        case .conversationArchived: "conversation.archived"
        case .conversationReopened: "conversation.reopened"
        case .conversationRead: "conversation.read"
        case .conversationUpdated: "conversation.updated"
        case .conversationAssigned: "conversation.assigned"
        case .conversationUnassigned: "conversation.unassigned"
        case .conversationTransferred: "conversation.transferred"
        case .conversationTagged: "conversation.tagged"
        case .conversationUntagged: "conversation.untagged"
        case .messageReceived: "message.received"
        case .messageSent: "message.sent"
        case .messageEdited: "message.edited"
        case .messageDeleted: "message.deleted"
        case .messageRetried: "message.retried"
        case .messageStatusChanged: "message.status_changed"
        case .messagePlatformIDBound: "message.platform_id_bound"
        case .attachmentStored: "attachment.stored"
        case .attachmentArchived: "attachment.archived"
        case .receiptOrphaned: "receipt.orphaned"
        case .watermarkRecorded: "watermark.recorded"
        case .commandHadNoEffect: "command.had_no_effect"
        case .workStarted: "work.started"
        case .workAdvanced: "work.advanced"
        case .workFinished: "work.finished"
        case .tagDefined: "tag.defined"
        case .tagRemoved: "tag.removed"
        case .noteAdded: "note.added"
        case .noteEdited: "note.edited"
        case .noteDeleted: "note.deleted"
        case .notePinned: "note.pinned"
        case .noteUnpinned: "note.unpinned"
        case .slaPolicyDefined: "sla_policy.defined"
        case .slaApplied: "sla.applied"
        case .slaFirstResponseBreached: "sla.first_response_breached"
        case .slaResolutionBreached: "sla.resolution_breached"
        case .slaBreachCorrected: "sla.breach_corrected"
        case .slaResolutionRescheduled: "sla.resolution_rescheduled"
        case .automatedReplyDefined: "automated_reply.defined"
        case .automatedReplyTriggered: "automated_reply.triggered"
        case .cannedResponseDefined: "canned_response.defined"
        case .cannedResponseRemoved: "canned_response.removed"
        case .cannedResponseUsed: "canned_response.used"
        case .templateDefined: "template.defined"
        case .campaignDefined: "campaign.defined"
        case .campaignCustomersAdded: "campaign.customers_added"
        case .campaignCustomersRemoved: "campaign.customers_removed"
        case .campaignSendingStarted: "campaign.sending_started"
        case .campaignMessageSent: "campaign.message_sent"
        case .campaignSendingFinished: "campaign.sending_finished"
        }
    }

    /// Version of the schema that this binary writes, from 1.
    public var version: UInt16 { 1 }

    /// Finds a type by its name.
    public init?(name: String) {
        guard let type = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = type
    }
}
