import HansardRecords

/// Finds the latest conversation of a customer or thread, and starts the next one.
struct ConversationOpening {
    /// Customer it is with.
    let customerID: Int64
    /// Platform's name.
    let platform: String
    /// Business's own receiving account.
    let channelAccount: String?
    /// Platform's own conversation id, where it gives one.
    let platformConversationID: String?
    /// How many people it reaches.
    var channelType = ChannelType.direct
    /// Status it starts in.
    var status = ConversationStatus.new

    private var previousID: Int64?

    /// Makes an opening for a customer on an account.
    init(
        customerID: Int64,
        platform: String,
        channelAccount: String?,
        platformConversationID: String?
    ) {
        self.customerID = customerID
        self.platform = platform
        self.channelAccount = channelAccount
        self.platformConversationID = platformConversationID
    }

    /// Finds the latest conversation, by the platform's id where there is one.
    ///
    /// Semantics §2.
    mutating func latest<Context: DecisionContext>(
        _ context: inout Context
    ) throws(Rejection) -> ConversationFacts? {
        let found: ConversationFacts?
        if let digest = threadDigest(context) {
            found = try context.latestConversation(thread: digest)
        } else {
            found = try context.latestConversation(
                customer: customerID,
                platform: platform,
                channelAccount: channelAccount
            )
        }
        previousID = found?.id
        return found
    }

    /// Starts a conversation after the one that `latest` found.
    ///
    /// `firstInbound` is when the customer wrote; nil where the business begins it.
    func start<Context: DecisionContext>(
        firstInbound: Timestamp? = nil,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) -> ConversationFacts {
        var facts = ConversationFacts(
            id: context.allocate(.conversation),
            customerID: customerID,
            platform: platform,
            channelAccount: channelAccount
        )
        facts.platformConversationID = platformConversationID
        facts.channelType = channelType
        facts.status = status
        var event = ConversationStarted()
        event.conversationID = facts.id
        event.customerID = customerID
        event.platform = platform
        event.channelAccount = channelAccount
        event.status = status
        event.channelType = channelType
        event.previousConversationID = previousID
        event.threadDigest = threadDigest(context)
        event.platformConversationID = platformConversationID
        decision.emit(.started(event), of: facts, at: occasion.occurredAt)
        try SLADecider.begin(
            facts,
            firstInbound: firstInbound,
            occasion,
            &context,
            &decision
        )
        return facts
    }

    private func threadDigest(_ context: some DecisionContext) -> Digest16? {
        platformConversationID.map {
            context.digest(thread: platform, account: channelAccount, id: $0)
        }
    }
}
