import HansardDomain
import HansardRecords

/// Is a row of `conversations`: one thread in the unified inbox.
///
/// Source: schema table 1.
public struct ConversationRow: TableRow {
    /// Primary key, from 1.
    public var id: Int64 = 0
    /// Customer it is with.
    public var customerID: Int64 = 0
    /// whatsapp, telegram, …; `[a-z0-9_]+`.
    public var platform: String = ""
    /// Platform's own id, where it gives one.
    public var platformConversationID: String?
    /// Where it stands.
    public var status: ConversationStatus = .new
    /// User who answers for it.
    public var assignedTo: Int64?
    /// How many people it reaches.
    public var channelType: ChannelType = .direct
    /// Greatest `occurred_at` of its counted messages.
    public var lastMessageAt: Timestamp?
    /// First human answer after an inbound; set once.
    ///
    /// Semantics §5.
    public var firstResponseAt: Timestamp?
    /// When it was last resolved; nil while it is not.
    public var resolvedAt: Timestamp?
    /// Counted messages, both ways.
    public var messageCount: Int64 = 0
    /// Counted inbound messages after the read marker.
    public var unreadCount: Int64 = 0
    /// What the caller or the platform gave.
    public var metadata: JSONText?
    /// Policy chosen at the start.
    public var slaPolicyID: Int64?
    /// When a first response is due.
    public var slaFirstResponseDueAt: Timestamp?
    /// When a resolution is due.
    public var slaResolutionDueAt: Timestamp?
    /// Whether the first response came too late.
    public var slaFirstResponseBreached: Bool = false
    /// Whether the resolution came too late.
    public var slaResolutionBreached: Bool = false
    /// `occurred_at` of its first event.
    public var createdAt: Timestamp = Timestamp(microseconds: 0)
    /// Greatest `occurred_at` folded into the row.
    public var updatedAt: Timestamp = Timestamp(microseconds: 0)
    /// First unanswered inbound.
    ///
    /// Semantics §6.
    public var waitingSince: Timestamp?
    /// Business's own receiving account.
    public var channelAccount: String?
    /// How often it was reopened.
    public var reopenCount: Int64 = 0
    /// Resolved or archived one that it follows.
    public var previousConversationID: Int64?
    /// What went against the rules, if anything did.
    public var anomaly: ConversationAnomaly?
    /// Open row of `conversation_assignments`.
    public var openAssignmentID: Int64?
    /// Read marker: a message id; nil = nothing read.
    public var readUpToMessageID: Int64?
    /// Newest message by log order, counted or not.
    public var lastMessageID: Int64?
    /// Whether any inbound message is in its log.
    public var hasInbound: Bool = false
    /// Keyed digest of the platform's own conversation id.
    public var threadDigest: Digest16?
    /// Tags it has, ascending.
    public var tagIDs: [Int64] = []
    /// First inbound message by log order: anchor of the SLA's clocks.
    ///
    /// Semantics §10.
    public var firstInboundAt: Timestamp?
    /// Version of its policy.
    public var slaPolicyVersionID: Int64?
    /// Since when the resolution clock stands still; nil while it runs.
    public var slaPausedAt: Timestamp?
    /// Spans in which the resolution clock stood still, the oldest first.
    public var slaPauses: [SLAPause] = []
    /// Whether it was resolved unanswered when the first response fell due: that breaches nothing.
    public var isFirstResponseWaived: Bool = false
    /// Greatest `occurred_at` of its messages by people of the team.
    public var lastHumanMessageAt: Timestamp?
    /// When it was last answered by rules, at most the five latest, ascending.
    public var automatedReplyTimes: [Timestamp] = []
    /// Episode that was greeted, `reopen_count` + 1; 0 = none.
    ///
    /// Semantics §11.
    public var greetedEpisode: Int64 = 0

    /// Names the record in schemas and errors.
    public static let recordName = "conversation"

    /// Makes an empty row for the decoder and for projectors; fill in its fields.
    @inlinable public init() {}

    /// Lists the columns once, for every coder.
    @inlinable
    public mutating func fields<C: FieldCoder>(_ coder: inout C) throws(CodecError) {
        try coder.field(1, "id", &id)
        try coder.field(2, "customer_id", &customerID)
        try coder.field(3, "platform", &platform, .varchar(50))
        try coder.personal(4, "platform_conversation_id", &platformConversationID, .varchar(255))
        try coder.field(5, "status", &status, .varchar(50))
        try coder.field(6, "assigned_to", &assignedTo)
        try coder.field(7, "channel_type", &channelType, .varchar(50))
        try coder.field(8, "last_message_at", &lastMessageAt)
        try coder.field(9, "first_response_at", &firstResponseAt)
        try coder.field(10, "resolved_at", &resolvedAt)
        try coder.field(11, "message_count", &messageCount)
        try coder.field(12, "unread_count", &unreadCount)
        try coder.personal(13, "metadata", &metadata, .json(.object))
        try coder.field(14, "sla_policy_id", &slaPolicyID)
        try coder.field(15, "sla_first_response_due_at", &slaFirstResponseDueAt)
        try coder.field(16, "sla_resolution_due_at", &slaResolutionDueAt)
        try coder.field(17, "sla_first_response_breached", &slaFirstResponseBreached)
        try coder.field(18, "sla_resolution_breached", &slaResolutionBreached)
        try coder.field(19, "created_at", &createdAt)
        try coder.field(20, "updated_at", &updatedAt)
        try coder.field(21, "waiting_since", &waitingSince)
        try coder.field(22, "channel_account", &channelAccount, .varchar(255))
        try coder.field(23, "reopen_count", &reopenCount)
        try coder.field(24, "previous_conversation_id", &previousConversationID)
        try coder.field(25, "anomaly", &anomaly)
        try coder.hidden(26, "open_assignment_id", &openAssignmentID)
        try coder.hidden(27, "read_up_to_message_id", &readUpToMessageID)
        try coder.hidden(28, "last_message_id", &lastMessageID)
        try coder.hidden(29, "has_inbound", &hasInbound)
        try coder.hidden(30, "thread_digest", &threadDigest)
        try coder.hidden(31, "tag_ids", &tagIDs)
        try coder.hidden(32, "first_inbound_at", &firstInboundAt)
        try coder.hidden(33, "sla_policy_version_id", &slaPolicyVersionID)
        try coder.hidden(34, "sla_paused_at", &slaPausedAt)
        try coder.hidden(35, "sla_pauses", &slaPauses)
        try coder.hidden(36, "is_first_response_waived", &isFirstResponseWaived)
        try coder.hidden(37, "last_human_message_at", &lastHumanMessageAt)
        try coder.hidden(38, "automated_reply_times", &automatedReplyTimes)
        try coder.hidden(39, "greeted_episode", &greetedEpisode)
    }
}
