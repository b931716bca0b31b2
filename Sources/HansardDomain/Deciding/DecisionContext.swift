import HansardRecords

/// Names the sequences that the engine allocates ids from.
public enum IDSequence: UInt8, CaseIterable, Sendable {
    /// Row of `users`.
    case user = 1
    /// Row of `customers`.
    case customer = 2
    /// Row of `conversations`.
    case conversation = 3
    /// Row of `messages`.
    case message = 4
    /// Row of `attachments`.
    case attachment = 5
    /// Row of `conversation_assignments`.
    case assignment = 6
    /// Row of `message_status_updates`.
    case statusUpdate = 7
    /// Receipt that came before its message.
    case parkedReceipt = 8
    /// Row of `tags`.
    case tag = 9
    /// Row of `conversation_tag`.
    case tagging = 10
    /// Row of `conversation_notes`.
    case note = 11
    /// Row of `conversation_transfers`.
    case transfer = 12
    /// Row of `sla_policies`.
    case slaPolicy = 13
    /// Row of `sla_policy_versions`.
    case slaPolicyVersion = 14
    /// Row of `automated_replies`.
    case automatedReply = 15
    /// Row of `canned_responses`.
    case cannedResponse = 16
    /// Row of `templates`.
    case template = 17
    /// Row of `campaigns`.
    case campaign = 18
    /// Row of `campaign_customer`.
    case campaignMember = 19
    /// Row of `campaign_messages`.
    case campaignMessage = 20
    /// Work that goes on in slices.
    case work = 21
}

/// Answers the look-ups that a decision may make, as of all commands accepted before it.
///
/// Deciders see the world only through this: no clock, no randomness, no storage of their own. A
/// look-up throws `Rejection` with the code `storage_failed` when the storage under it fails.
public protocol DecisionContext {
    /// Holds the tenant's settings.
    var settings: TenantSettings { get }
    /// Tells the tenant's virtual time, the greatest `occurred_at` of all events; nil before any.
    var virtualTime: Timestamp? { get }
    /// Keeps what was read from the JSON of policies and rules.
    var compiled: CompiledConditions { get }

    /// Takes the next id of a sequence; given back when the command is refused.
    mutating func allocate(_ sequence: IDSequence) -> Int64
    /// Keeps a given id out of what `allocate` hands out later.
    mutating func reserve(_ id: Int64, in sequence: IDSequence)

    /// Makes the keyed digest of a message key. The first 8 bytes depend on `platform` and
    /// `platformMessageID` alone, the last 8 on `channelAccount` and `scope`.
    func digest(of key: MessageKey) -> Digest16
    /// Makes the keyed digest of an identity.
    func digest(of identity: CustomerIdentity) -> Digest16
    /// Makes the keyed digest of a platform's own conversation id. The first 8 bytes depend on the
    /// id alone, the last 8 on platform and account.
    func digest(thread platform: String, account: String?, id: String) -> Digest16

    /// Finds a user.
    mutating func user(_ id: Int64) throws(Rejection) -> UserFacts?
    /// Finds a customer.
    mutating func customer(_ id: Int64) throws(Rejection) -> CustomerFacts?
    /// Finds the customer that owns an identity digest.
    mutating func customerID(identity: Digest16) throws(Rejection) -> Int64?
    /// Finds a conversation.
    mutating func conversation(_ id: Int64) throws(Rejection) -> ConversationFacts?
    /// Finds the latest (greatest id) conversation of a customer on a platform and account that has
    /// no platform conversation id of its own.
    mutating func latestConversation(
        customer: Int64,
        platform: String,
        channelAccount: String?
    ) throws(Rejection) -> ConversationFacts?
    /// Finds the latest conversation with a platform conversation id.
    mutating func latestConversation(thread: Digest16) throws(Rejection) -> ConversationFacts?
    /// Finds the latest conversation with a platform conversation id on a platform, whatever its
    /// account.
    mutating func latestConversation(
        looseThread: Digest16,
        platform: String
    ) throws(Rejection) -> ConversationFacts?
    /// Finds a message.
    mutating func message(_ id: Int64) throws(Rejection) -> MessageFacts?
    /// Finds the messages with exactly this key.
    mutating func messages(key: Digest16) throws(Rejection) -> [MessageFacts]
    /// Finds the messages whose key agrees in platform and platform id, whatever the account and
    /// scope; at most `Limits.looseMatches`.
    mutating func messages(looseKey: Digest16) throws(Rejection) -> [MessageFacts]
    /// Finds an attachment.
    mutating func attachment(_ id: Int64) throws(Rejection) -> AttachmentFacts?
    /// Lists the attachments of a message by id.
    mutating func attachments(message: Int64) throws(Rejection) -> [AttachmentFacts]
    /// Says whether `message_status_updates` already holds this receipt.
    mutating func hasStatusUpdate(
        message: Int64,
        status: MessageStatus,
        at: Timestamp
    ) throws(Rejection) -> Bool
    /// Lists parked receipts whose key agrees in platform and platform id, oldest first.
    mutating func parkedReceipts(looseKey: Digest16) throws(Rejection) -> [ParkedReceipt]
    /// Finds up to when the messages of an identity are delivered and read.
    mutating func watermark(identity: Digest16) throws(Rejection) -> WatermarkFacts?
    /// Lists the outbound messages of a customer on a platform and account (all his conversations
    /// there) with `occurred_at` ≤ `through` and a status below `status`, failed ones left out, by
    /// id.
    mutating func outboundMessages(
        customer: Int64,
        platform: String,
        channelAccount: String?,
        through: Timestamp,
        below status: MessageStatus
    ) throws(Rejection) -> [MessageFacts]
    /// Counts the inbound messages of a conversation with an id greater than `message`.
    ///
    /// Reactions and system messages are not counted.
    mutating func unreadCount(conversation: Int64, after message: Int64) throws(Rejection) -> Int64
    /// Lists at most `limit` conversations in `new`, `open` or `pending` of an assignee, by id.
    mutating func liveConversations(assignee: Int64, limit: Int) throws(Rejection) -> [Int64]

    /// Finds a tag.
    mutating func tag(_ id: Int64) throws(Rejection) -> TagFacts?
    /// Finds a tag by its name, whatever the case.
    mutating func tag(named name: String) throws(Rejection) -> TagFacts?
    /// Finds the tag on a conversation; nil when it does not have it.
    mutating func tagging(conversation: Int64, tag: Int64) throws(Rejection) -> TaggingFacts?
    /// Lists at most `limit` conversations with a tag, by row of the pivot.
    mutating func taggings(tag: Int64, limit: Int) throws(Rejection) -> [TaggingFacts]
    /// Finds a note.
    mutating func note(_ id: Int64) throws(Rejection) -> NoteFacts?
    /// Finds a canned response.
    mutating func cannedResponse(_ id: Int64) throws(Rejection) -> CannedResponseFacts?
    /// Lists the canned responses with a shortcut, by id.
    mutating func cannedResponses(shortcut: String) throws(Rejection) -> [CannedResponseFacts]

    /// Finds an SLA policy with its newest version.
    mutating func slaPolicy(_ id: Int64) throws(Rejection) -> SLAPolicyFacts?
    /// Lists the active policies, by id.
    mutating func activeSLAPolicies() throws(Rejection) -> [SLAPolicyFacts]
    /// Finds the default policy, active or not.
    mutating func defaultSLAPolicy() throws(Rejection) -> SLAPolicyFacts?
    /// Finds what a version of an SLA policy promises, old ones too.
    mutating func slaTerms(policyVersion id: Int64) throws(Rejection) -> SLATerms?
    /// Finds a rule, in force or not.
    mutating func automatedReply(_ id: Int64) throws(Rejection) -> AutomatedReplyFacts?
    /// Lists the active rules, the greatest priority first, then by id.
    mutating func activeAutomatedReplies() throws(Rejection) -> [AutomatedReplyFacts]

    /// Finds a template.
    mutating func template(_ id: Int64) throws(Rejection) -> TemplateFacts?
    /// Finds a campaign.
    mutating func campaign(_ id: Int64) throws(Rejection) -> CampaignFacts?
    /// Lists at most `limit` customers of a campaign with an id greater than `after`, by id.
    mutating func campaignMembers(
        campaign: Int64,
        after customer: Int64,
        limit: Int
    ) throws(Rejection) -> [CampaignMember]
    /// Finds the message of a campaign to a customer.
    mutating func campaignMessageID(
        campaign: Int64,
        customer: Int64
    ) throws(Rejection) -> Int64?
    /// Finds work that is not done.
    mutating func work(_ id: Int64) throws(Rejection) -> WorkFacts?
    /// Finds the oldest work that is not done.
    mutating func firstWork() throws(Rejection) -> WorkFacts?

    /// Lists all users with their loads (`new` + `open`), by id.
    mutating func routingCandidates() throws(Rejection) -> [RoutingCandidate]
    /// Lists at most `limit` conversations that wait for an agent, the oldest waiting first.
    mutating func queue(limit: Int) throws(Rejection) -> [Int64]
    /// Lists at most `limit` conversations with a due time before an instant, the earliest first.
    mutating func conversationsDue(before time: Timestamp, limit: Int) throws(Rejection) -> [Int64]
    /// Lists at most `limit` resolved conversations, resolved at or before an instant, by time.
    mutating func conversationsResolved(
        through time: Timestamp,
        limit: Int
    ) throws(Rejection) -> [Int64]
    /// Lists at most `limit` attachments that are kept, of messages at or before an instant.
    mutating func attachmentsKept(
        through time: Timestamp,
        limit: Int
    ) throws(Rejection) -> [Int64]
}
