import HansardRecords

/// Holds one fact about the tenant.
public enum TenantEvent: Sendable, Equatable {
    case configured(TenantConfigured)
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

/// Holds one fact: what an entry of the log says, by category.
public enum Event: Sendable, Equatable {
    case tenant(TenantEvent)
    case user(UserEvent)
    case customer(CustomerEvent)
    case conversation(ConversationEvent)
    case message(MessageEvent)
    case channel(ChannelEvent)
    case command(CommandEvent)
}
