import HansardRecords

/// Names every type of event; the raw value is stored in the header, never reused.
public enum EventType: UInt16, CaseIterable, Sendable {
    case tenantConfigured = 1
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

    /// Spells the type as it stands in exports: `entity.past_tense`.
    public var name: String {
        switch self {
        case .tenantConfigured: "tenant.configured"
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
