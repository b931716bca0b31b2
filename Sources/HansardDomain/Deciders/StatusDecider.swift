import HansardRecords

/// Decides the status of a conversation.
///
/// Source: semantics §3, §16.
///
/// ```
/// open    from new, pending           resolve from new, open, pending
/// pend    from new, open              reopen  from resolved
///                                     archive from resolved
/// ```
enum StatusDecider {
    /// Begins work on a new or pending conversation.
    static func decide<Context: DecisionContext>(
        _ body: OpenConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var (decision, conversation) = try begin(body.conversation, &context)
        try check(conversation, to: .open, from: [.new, .pending])
        try open(conversation, occasion, &context, &decision)
        return decision
    }

    /// Lets a conversation wait for something outside.
    static func decide<Context: DecisionContext>(
        _ body: PendConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var (decision, conversation) = try begin(body.conversation, &context)
        try check(conversation, to: .pending, from: [.new, .open])
        var event = ConversationPended()
        event.conversationID = conversation.id
        decision.emit(.pended(event), of: conversation, at: occasion.occurredAt)
        return decision
    }

    /// Ends a conversation.
    static func decide<Context: DecisionContext>(
        _ body: ResolveConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var (decision, conversation) = try begin(body.conversation, &context)
        try check(conversation, to: .resolved, from: [.new, .open, .pending])
        var event = ConversationResolved()
        event.conversationID = conversation.id
        decision.emit(.resolved(event), of: conversation, at: occasion.occurredAt)
        if conversation.firstResponseAt == nil {
            SLADecider.correctFirstResponse(of: conversation, occasion, &decision)
        }
        try SLADecider.correctResolution(of: conversation, occasion, &context, &decision)
        return decision
    }

    /// Takes a resolved conversation up again.
    static func decide<Context: DecisionContext>(
        _ body: ReopenConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var (decision, conversation) = try begin(body.conversation, &context)
        try check(conversation, to: .open, from: [.resolved])
        try reopen(conversation, occasion, &context, &decision)
        return decision
    }

    /// Puts a resolved conversation away for good.
    static func decide<Context: DecisionContext>(
        _ body: ArchiveConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var (decision, conversation) = try begin(body.conversation, &context)
        try check(conversation, to: .archived, from: [.resolved])
        var event = ConversationArchived()
        event.conversationID = conversation.id
        decision.emit(.archived(event), of: conversation, at: occasion.occurredAt)
        return decision
    }

    /// Adds the opening of a new or pending conversation; a paused clock runs on.
    static func open<Context: DecisionContext>(
        _ conversation: ConversationFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        var event = ConversationOpened()
        event.conversationID = conversation.id
        decision.emit(.opened(event), of: conversation, at: occasion.occurredAt)
        try SLADecider.resume(conversation, occasion, &context, &decision)
    }

    /// Adds the reopening of a resolved conversation; an inactive assignee loses it.
    static func reopen<Context: DecisionContext>(
        _ conversation: ConversationFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        var event = ConversationReopened()
        event.conversationID = conversation.id
        decision.emit(.reopened(event), of: conversation, at: occasion.occurredAt)
        try SLADecider.resume(conversation, occasion, &context, &decision)
        guard let assignee = conversation.assignedTo else { return }
        if try context.user(assignee)?.isActive != true {
            AssignmentDecider.unassign(conversation, .reopened, occasion, &decision)
        }
    }

    private static func begin<Context: DecisionContext>(
        _ reference: ConversationReference,
        _ context: inout Context
    ) throws(Rejection) -> (Decision, ConversationFacts) {
        let conversation = try context.requireConversation(reference)
        var decision = Decision()
        decision.conversationID = conversation.id
        return (decision, conversation)
    }

    private static func check(
        _ conversation: ConversationFacts,
        to target: ConversationStatus,
        from allowed: [ConversationStatus]
    ) throws(Rejection) {
        if allowed.contains(conversation.status) { return }
        let remedy =
            switch conversation.status {
            case target: "it is so already"
            case .archived: "archived is final"
            case .resolved: "reopen it first with reopen_conversation"
            default: "resolve it first with resolve_conversation"
            }
        throw Rejection.transition(conversation, to: target, from: allowed, remedy: remedy)
    }
}
