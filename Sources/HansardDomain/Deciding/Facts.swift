import HansardRecords

/// Says what a decision may know of a user.
public struct UserFacts: Sendable, Equatable {
    public var id: Int64
    public var name: String
    public var role: UserRole
    public var isActive: Bool
    public var capacity: Int64?
    public var availability: Availability

    /// Makes the facts from a row.
    public init(
        id: Int64,
        name: String,
        role: UserRole,
        isActive: Bool,
        capacity: Int64?,
        availability: Availability
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.isActive = isActive
        self.capacity = capacity
        self.availability = availability
    }
}

/// Says what a decision may know of a customer.
public struct CustomerFacts: Sendable, Equatable {
    public var id: Int64
    public var name: String?
    public var identities: [CustomerIdentity]
    public var metadata: JSONText?
    public var isBlocked: Bool

    /// Makes the facts from a row.
    public init(
        id: Int64,
        name: String?,
        identities: [CustomerIdentity],
        metadata: JSONText?,
        isBlocked: Bool
    ) {
        self.id = id
        self.name = name
        self.identities = identities
        self.metadata = metadata
        self.isBlocked = isBlocked
    }
}

/// Says what a decision may know of a conversation.
public struct ConversationFacts: Sendable, Equatable {
    public var id: Int64
    public var customerID: Int64
    public var platform: String
    public var channelAccount: String?
    public var platformConversationID: String?
    public var channelType: ChannelType
    public var status: ConversationStatus
    public var assignedTo: Int64?
    /// Open row of `conversation_assignments`, if any.
    public var openAssignmentID: Int64?
    public var resolvedAt: Timestamp?
    public var firstResponseAt: Timestamp?
    /// Whether any inbound message is in the log of this conversation.
    public var hasInbound: Bool
    public var unreadCount: Int64
    /// Read marker: a message id; 0 = nothing read.
    public var readUpToMessageID: Int64
    /// Newest message by log order; 0 = none.
    public var lastMessageID: Int64
    /// First unanswered inbound message; nil when nobody waits. Source: semantics §6.
    public var waitingSince: Timestamp?
    public var metadata: JSONText?

    /// Makes the facts of a conversation that has just begun; set what differs.
    public init(id: Int64, customerID: Int64, platform: String, channelAccount: String?) {
        self.id = id
        self.customerID = customerID
        self.platform = platform
        self.channelAccount = channelAccount
        channelType = .direct
        status = .new
        hasInbound = false
        unreadCount = 0
        readUpToMessageID = 0
        lastMessageID = 0
    }
}

/// Says what a decision may know of a message.
public struct MessageFacts: Sendable, Equatable {
    public var id: Int64
    public var conversationID: Int64
    public var direction: MessageDirection
    public var type: String
    public var content: String?
    public var metadata: JSONText?
    public var senderType: SenderType
    public var userID: Int64?
    public var status: MessageStatus
    public var attempt: Int64
    public var platformMessageID: String?
    public var keyDigest: Digest16?
    public var occurredAt: Timestamp
    public var isDeleted: Bool

    /// Makes the facts of a message that was just recorded; set what differs.
    public init(
        id: Int64,
        conversationID: Int64,
        direction: MessageDirection,
        occurredAt: Timestamp
    ) {
        self.id = id
        self.conversationID = conversationID
        self.direction = direction
        self.occurredAt = occurredAt
        type = "text"
        senderType = direction == .inbound ? .customer : .user
        status = direction == .inbound ? .delivered : .pending
        attempt = 1
        isDeleted = false
    }
}

/// Says what a decision may know of an attachment.
public struct AttachmentFacts: Sendable, Equatable {
    public var reference: AttachmentReference
    public var details: AttachmentDetails
    public var messageID: Int64
    public var conversationID: Int64
    public var isArchived: Bool

    /// Makes the facts from a row.
    public init(
        reference: AttachmentReference,
        details: AttachmentDetails,
        messageID: Int64,
        conversationID: Int64,
        isArchived: Bool
    ) {
        self.reference = reference
        self.details = details
        self.messageID = messageID
        self.conversationID = conversationID
        self.isArchived = isArchived
    }
}

/// Holds a receipt that came before its message was known. Source: semantics §4.
public struct ParkedReceipt: Sendable, Equatable {
    public var id: Int64
    public var keyDigest: Digest16
    public var platform: String
    public var channelAccount: String?
    public var hasScope: Bool
    public var status: MessageStatus
    public var statusAt: Timestamp
    public var errorMessage: String?
    public var metadata: JSONText?

    /// Makes a parked receipt.
    public init(
        id: Int64,
        keyDigest: Digest16,
        platform: String,
        channelAccount: String?,
        hasScope: Bool,
        status: MessageStatus,
        statusAt: Timestamp,
        errorMessage: String?,
        metadata: JSONText?
    ) {
        self.id = id
        self.keyDigest = keyDigest
        self.platform = platform
        self.channelAccount = channelAccount
        self.hasScope = hasScope
        self.status = status
        self.statusAt = statusAt
        self.errorMessage = errorMessage
        self.metadata = metadata
    }
}

/// Says up to when a thread's outbound messages are delivered and read. Source: semantics §4.
public struct WatermarkFacts: Sendable, Equatable {
    public var deliveredUpTo: Timestamp?
    public var readUpTo: Timestamp?

    /// Makes the facts from a row.
    public init(deliveredUpTo: Timestamp?, readUpTo: Timestamp?) {
        self.deliveredUpTo = deliveredUpTo
        self.readUpTo = readUpTo
    }
}
