import HansardRecords

/// Says what a decision may know of a user.
public struct UserFacts: Sendable, Equatable {
    /// User's id.
    public var id: Int64
    /// Name that colleagues see.
    public var name: String
    /// What the user may do.
    public var role: UserRole
    /// Whether the user works here still.
    public var isActive: Bool
    /// Most live conversations that automatic assignment gives; nil = no bound.
    public var capacity: Int64?
    /// Whether the user takes conversations now.
    public var availability: Availability
    /// Latest automatic assignment he got; 0 = none.
    public var lastAutomaticAssignmentID: Int64 = 0

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
    /// Customer's id.
    public var id: Int64
    /// Name, if one is known.
    public var name: String?
    /// Where the customer is known: platform, account and id there.
    public var identities: [CustomerIdentity]
    /// What the host application keeps; nil = nothing.
    public var metadata: JSONText?
    /// Whether messages of this customer change no status.
    public var isBlocked: Bool
    /// When an `away` rule last answered him.
    public var lastAwayReplyAt: Timestamp?

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
    /// Conversation's id.
    public var id: Int64
    /// Customer it is held with.
    public var customerID: Int64
    /// Platform it is held on.
    public var platform: String
    /// Business's own account; nil = none was named.
    public var channelAccount: String?
    /// Platform's own id of the thread, where it gives one.
    public var platformConversationID: String?
    /// How many people it reaches.
    public var channelType: ChannelType
    /// Where it stands.
    public var status: ConversationStatus
    /// User who answers for it; nil = nobody.
    public var assignedTo: Int64?
    /// Open row of `conversation_assignments`, if any.
    public var openAssignmentID: Int64?
    /// When it was resolved last; nil when it is not resolved.
    public var resolvedAt: Timestamp?
    /// When a human answered first; nil = not yet.
    public var firstResponseAt: Timestamp?
    /// Whether any inbound message is in the log of this conversation.
    public var hasInbound: Bool
    /// Number of inbound messages after the read marker.
    public var unreadCount: Int64
    /// Read marker: a message id; 0 = nothing read.
    public var readUpToMessageID: Int64
    /// Newest message by log order; 0 = none.
    public var lastMessageID: Int64
    /// First unanswered inbound message; nil when nobody waits.
    ///
    /// Source: semantics §6.
    public var waitingSince: Timestamp?
    /// What the host application keeps; nil = nothing.
    public var metadata: JSONText?
    /// `occurred_at` of its first event.
    public var createdAt: Timestamp?
    /// How often it was reopened.
    public var reopenCount: Int64 = 0
    /// Tags it has, ascending.
    public var tagIDs: [Int64] = []
    /// First inbound message by log order: anchor of the SLA's clocks.
    public var firstInboundAt: Timestamp?
    /// SLA policy that holds for it; nil = none.
    public var slaPolicyID: Int64?
    /// Version of the policy that holds for it, whatever is defined later; nil = none.
    public var slaPolicyVersionID: Int64?
    /// When the first response falls due; nil = none is promised, or nobody wrote in yet.
    public var slaFirstResponseDueAt: Timestamp?
    /// When the resolution falls due; nil = none is promised, or no inbound message came yet.
    public var slaResolutionDueAt: Timestamp?
    /// Whether it is recorded that no first response came in time.
    public var slaFirstResponseBreached = false
    /// Whether it is recorded that it was not resolved in time.
    public var slaResolutionBreached = false
    /// Whether it was resolved unanswered when its first response fell due.
    public var isFirstResponseWaived = false
    /// Since when the resolution clock stands still.
    public var slaPausedAt: Timestamp?
    /// Spans in which it stood still, the oldest first.
    public var slaPauses: [SLAPause] = []
    /// Greatest `occurred_at` of its messages by people of the team.
    public var lastHumanMessageAt: Timestamp?
    /// When rules answered it last, at most five times, ascending.
    public var automatedReplyTimes: [Timestamp] = []
    /// Episode that was greeted, `reopenCount` + 1; 0 = none.
    public var greetedEpisode: Int64 = 0

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
    /// Message's id.
    public var id: Int64
    /// Conversation it belongs to.
    public var conversationID: Int64
    /// Whether it came in or went out.
    public var direction: MessageDirection
    /// Type, `[a-z0-9_]+`.
    public var type: String
    /// Text; nil when there is none, or when it was deleted.
    public var content: String?
    /// What the platform or the caller gave; nil = nothing.
    public var metadata: JSONText?
    /// Who wrote it.
    public var senderType: SenderType
    /// User who wrote it; nil when no user did.
    public var userID: Int64?
    /// How far it got.
    public var status: MessageStatus
    /// Attempt to send it, from 1.
    public var attempt: Int64
    /// Platform's id, once it is known.
    public var platformMessageID: String?
    /// Keyed digest of the platform's key; nil while there is none.
    public var keyDigest: Digest16?
    /// When it happened.
    public var occurredAt: Timestamp
    /// Whether it was taken back.
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
    /// Ids and type of the file.
    public var reference: AttachmentReference
    /// Where the file lies and what is known of it.
    public var details: AttachmentDetails
    /// Message it hangs on.
    public var messageID: Int64
    /// Conversation of that message.
    public var conversationID: Int64
    /// Whether the local copy is gone.
    public var isArchived: Bool
    /// `occurred_at` of its message.
    public var createdAt = Timestamp(microseconds: 0)

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

/// Holds a receipt that came before its message was known.
///
/// Source: semantics §4.
public struct ParkedReceipt: Sendable, Equatable {
    /// Parked receipt's id.
    public var id: Int64
    /// Keyed digest of the platform's key that was reported.
    public var keyDigest: Digest16
    /// Platform that reported it.
    public var platform: String
    /// Business's own account; nil = none was named.
    public var channelAccount: String?
    /// Whether the report named the chat.
    public var hasScope: Bool
    /// Rung that was reported.
    public var status: MessageStatus
    /// When the platform says that it happened.
    public var statusAt: Timestamp
    /// Why sending failed, if it did.
    public var errorMessage: String?
    /// What the platform gave; nil = nothing.
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

/// Says up to when a thread's outbound messages are delivered and read.
///
/// Source: semantics §4.
public struct WatermarkFacts: Sendable, Equatable {
    /// Everything up to this time is delivered; nil = nothing known.
    public var deliveredUpTo: Timestamp?
    /// Everything up to this time is read; nil = nothing known.
    public var readUpTo: Timestamp?

    /// Makes the facts from a row.
    public init(deliveredUpTo: Timestamp?, readUpTo: Timestamp?) {
        self.deliveredUpTo = deliveredUpTo
        self.readUpTo = readUpTo
    }
}
