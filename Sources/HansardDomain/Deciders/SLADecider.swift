import HansardRecords

/// Decides what an SLA promises a conversation, and when its resolution clock runs on.
///
/// Breaches are decided by `DueDecider`. Source: semantics §10, §16.
enum SLADecider {
    /// Adds the policy of a conversation that begins, if one is for it.
    ///
    /// `firstInbound` is when the first inbound message came; nil where the business began.
    static func begin<Context: DecisionContext>(
        _ conversation: ConversationFacts,
        firstInbound: Timestamp?,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        guard let terms = try choose(conversation, &context) else { return }
        try apply(terms, to: conversation, firstInbound, occasion, &context, &decision)
    }

    /// Adds the due times of a conversation that the business began, at its first inbound message.
    static func anchor<Context: DecisionContext>(
        _ conversation: ConversationFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        guard conversation.firstInboundAt == nil, let id = conversation.slaPolicyVersionID,
            let terms = try context.slaTerms(policyVersion: id)
        else { return }
        try apply(terms, to: conversation, occasion.occurredAt, occasion, &context, &decision)
    }

    /// Gives a conversation another policy: due times from the original anchor, pauses kept.
    ///
    /// `firstInbound` is when the first inbound message came; nil = it has none yet, and no due
    /// times.
    static func apply<Context: DecisionContext>(
        _ terms: SLATerms,
        to conversation: ConversationFacts,
        _ firstInbound: Timestamp?,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        var event = SLAApplied()
        event.conversationID = conversation.id
        event.slaPolicyID = terms.slaPolicyID
        event.policyVersionID = terms.policyVersionID
        if let firstInbound {
            let clock = try clock(of: terms, context)
            event.slaFirstResponseDueAt = terms.firstResponseTimeMinutes.map {
                clock.firstResponseDue(firstInbound: firstInbound, minutes: $0)
            }
            event.slaResolutionDueAt = resolutionDue(
                terms,
                clock,
                firstInbound,
                conversation.slaPauses
            )
        }
        decision.emit(.applied(event), of: conversation, at: occasion.occurredAt)
    }

    /// Adds the new due time of a resolution whose clock runs on: opened or reopened.
    static func resume<Context: DecisionContext>(
        _ conversation: ConversationFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        guard let due = conversation.slaResolutionDueAt, let pausedAt = conversation.slaPausedAt,
            let firstInbound = conversation.firstInboundAt,
            let id = conversation.slaPolicyVersionID,
            let terms = try context.slaTerms(policyVersion: id)
        else { return }
        let moved = try clock(of: terms, context)
            .resumed(
                due: due,
                pausedAt: max(pausedAt, firstInbound),
                resumedAt: occasion.occurredAt
            )
        guard moved != due else { return }
        var event = SLAResolutionRescheduled()
        event.conversationID = conversation.id
        event.slaResolutionDueAt = moved
        decision.emit(.resolutionRescheduled(event), of: conversation, at: occasion.occurredAt)
    }

    /// Takes the breach of a first response back that a reply in time, recorded late, kept.
    ///
    /// So does a resolve in time of a conversation that nobody had answered: it owes no response.
    static func correctFirstResponse(
        of conversation: ConversationFacts,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        guard conversation.slaFirstResponseBreached, let due = conversation.slaFirstResponseDueAt,
            occasion.occurredAt <= due
        else { return }
        correct(.firstResponse, of: conversation, occasion, &decision)
    }

    /// Takes the breach of a resolution back that a resolve in time, recorded late, kept.
    ///
    /// Pauses that began later have moved the due time since, and do not count.
    static func correctResolution<Context: DecisionContext>(
        of conversation: ConversationFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        guard conversation.slaResolutionBreached, let id = conversation.slaPolicyVersionID,
            let firstInbound = conversation.firstInboundAt,
            let terms = try context.slaTerms(policyVersion: id)
        else { return }
        let due = resolutionDue(
            terms,
            try clock(of: terms, context),
            firstInbound,
            conversation.slaPauses.filter { $0.to <= occasion.occurredAt }
        )
        guard let due, occasion.occurredAt <= due else { return }
        correct(.resolution, of: conversation, occasion, &decision)
    }

    private static func correct(
        _ target: SLATarget,
        of conversation: ConversationFacts,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        var event = SLABreachCorrected()
        event.conversationID = conversation.id
        event.target = target
        decision.emit(.breachCorrected(event), of: conversation, at: occasion.occurredAt)
    }

    /// Gives when a conversation is due to be resolved; what it stood still before its first
    /// inbound message does not count.
    private static func resolutionDue(
        _ terms: SLATerms,
        _ clock: SLAClock,
        _ firstInbound: Timestamp,
        _ pauses: [SLAPause]
    ) -> Timestamp? {
        guard let hours = terms.resolutionTimeHours else { return nil }
        var due = clock.resolutionDue(firstInbound: firstInbound, hours: hours)
        for pause in pauses where pause.to > firstInbound {
            due = clock.resumed(
                due: due,
                pausedAt: max(pause.from, firstInbound),
                resumedAt: pause.to
            )
        }
        return due
    }

    /// Chooses the policy of a conversation: the most specific that matches, then the lowest id,
    /// else the default.
    ///
    /// A policy without conditions is for nobody unless it is the default.
    private static func choose<Context: DecisionContext>(
        _ conversation: ConversationFacts,
        _ context: inout Context
    ) throws(Rejection) -> SLATerms? {
        var best: (specificity: Int, terms: SLATerms)?
        var fallback: SLATerms?
        for policy in try context.activeSLAPolicies() {
            if policy.isDefault { fallback = policy.terms }
            let conditions = try context.compiled.policy(policy.terms.conditions)
            guard conditions.specificity > best?.specificity ?? 0 else { continue }
            let matches = conditions.matches(
                platform: conversation.platform,
                channelType: conversation.channelType,
                // A conversation that begins has no tags.
                tags: [],
                customerID: conversation.customerID
            )
            if matches { best = (conditions.specificity, policy.terms) }
        }
        return best?.terms ?? fallback
    }

    private static func clock(
        of terms: SLATerms,
        _ context: some DecisionContext
    ) throws(Rejection) -> SLAClock {
        SLAClock(calendar: try context.compiled.policy(terms.conditions).calendar)
    }
}
