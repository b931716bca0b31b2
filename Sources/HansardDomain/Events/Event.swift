import HansardRecords

/// Holds one fact about the tenant.
public enum TenantEvent: Sendable, Equatable {
    case configured(TenantConfigured)
    case timeAdvanced(TenantTimeAdvanced)
}

/// Holds one fact about a user.
public enum UserEvent: Sendable, Equatable {
    case defined(UserDefined)
    case availabilityChanged(UserAvailabilityChanged)
}

/// Holds one fact about a customer.
public enum CustomerEvent: Sendable, Equatable {
    case defined(CustomerDefined)
}

/// Holds one fact about a conversation.
public enum ConversationEvent: Sendable, Equatable {
    case started(ConversationStarted)
    case opened(ConversationOpened)
    case pended(ConversationPended)
    case resolved(ConversationResolved)
    case archived(ConversationArchived)
    case reopened(ConversationReopened)
    case read(ConversationRead)
    case updated(ConversationUpdated)
    case assigned(ConversationAssigned)
    case unassigned(ConversationUnassigned)
    case transferred(ConversationTransferred)
    case tagged(ConversationTagged)
    case untagged(ConversationUntagged)
}

/// Holds one fact about a message or its media.
public enum MessageEvent: Sendable, Equatable {
    case received(MessageReceived)
    case sent(MessageSent)
    case edited(MessageEdited)
    case deleted(MessageDeleted)
    case retried(MessageRetried)
    case statusChanged(MessageStatusChanged)
    case platformIDBound(MessagePlatformIDBound)
    case attachmentStored(AttachmentStored)
    case attachmentArchived(AttachmentArchived)
}

/// Holds one fact about a channel that no conversation owns yet.
public enum ChannelEvent: Sendable, Equatable {
    case receiptOrphaned(ReceiptOrphaned)
    case watermarkRecorded(WatermarkRecorded)
}

/// Holds one fact about a command itself.
public enum CommandEvent: Sendable, Equatable {
    case hadNoEffect(CommandHadNoEffect)
}

/// Holds one fact about a piece of work that goes on in slices.
public enum WorkEvent: Sendable, Equatable {
    case started(WorkStarted)
    case advanced(WorkAdvanced)
    case finished(WorkFinished)
}

/// Holds one fact about a tag.
public enum TagEvent: Sendable, Equatable {
    case defined(TagDefined)
    case removed(TagRemoved)
}

/// Holds one fact about a note of the team.
public enum NoteEvent: Sendable, Equatable {
    case added(NoteAdded)
    case edited(NoteEdited)
    case deleted(NoteDeleted)
    case pinned(NotePinned)
    case unpinned(NoteUnpinned)
}

/// Holds one fact about a promise of time.
public enum SLAEvent: Sendable, Equatable {
    case policyDefined(SLAPolicyDefined)
    case applied(SLAApplied)
    case firstResponseBreached(SLAFirstResponseBreached)
    case resolutionBreached(SLAResolutionBreached)
    case breachCorrected(SLABreachCorrected)
    case resolutionRescheduled(SLAResolutionRescheduled)
}

/// Holds one fact about what the desk answers by itself.
public enum AutomationEvent: Sendable, Equatable {
    case replyDefined(AutomatedReplyDefined)
    case replyTriggered(AutomatedReplyTriggered)
}

/// Holds one fact about a canned response.
public enum CannedResponseEvent: Sendable, Equatable {
    case defined(CannedResponseDefined)
    case removed(CannedResponseRemoved)
    case used(CannedResponseUsed)
}

/// Holds one fact about a campaign or a template.
public enum CampaignEvent: Sendable, Equatable {
    case templateDefined(TemplateDefined)
    case defined(CampaignDefined)
    case customersAdded(CampaignCustomersAdded)
    case customersRemoved(CampaignCustomersRemoved)
    case sendingStarted(CampaignSendingStarted)
    case messageSent(CampaignMessageSent)
    case sendingFinished(CampaignSendingFinished)
}

/// Holds one fact: what an entry of the log says, by category.
public enum Event: Sendable, Equatable {
    case tenant(TenantEvent)
    case user(UserEvent)
    case customer(CustomerEvent)
    case conversation(ConversationEvent)
    case message(MessageEvent)
    case channel(ChannelEvent)
    case command(CommandEvent)
    case work(WorkEvent)
    case tag(TagEvent)
    case note(NoteEvent)
    case sla(SLAEvent)
    case automation(AutomationEvent)
    case cannedResponse(CannedResponseEvent)
    case campaign(CampaignEvent)
}
