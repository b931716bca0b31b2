import HansardRecords

/// Decides what changes SLA policies, and which conversation has which by command.
///
/// Source: contract §1, semantics §10.
enum SLAPolicyDecider {
    /// Creates a policy or a new version of one; conversations keep the version they began with.
    ///
    /// At most one policy is the default: another one that was it is it no more.
    static func decide<Context: DecisionContext>(
        _ body: DefineSLAPolicy,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        var existing: SLAPolicyFacts?
        if let id = body.slaPolicyID { existing = try context.requireSLAPolicy(id) }
        let terms = existing?.terms
        var event = SLAPolicyDefined()
        event.name = try body.name.required("name", existing?.name, "policy")
        event.description = body.description.applied(to: existing?.description)
        event.firstResponseTimeMinutes = body.firstResponseTimeMinutes
            .applied(to: terms?.firstResponseTimeMinutes)
        event.resolutionTimeHours = body.resolutionTimeHours.applied(to: terms?.resolutionTimeHours)
        event.conditions = body.conditions.applied(to: terms?.conditions)
        event.isActive = body.isActive.applied(to: existing?.isActive ?? true, cleared: true)
        event.isDefault = body.isDefault.applied(to: existing?.isDefault ?? false, cleared: false)
        if let conditions = body.conditions.newValue { _ = try SLAConditions(conditions.value()) }
        if let existing {
            event.slaPolicyID = existing.id
            event.version = existing.version
            event.policyVersionID = existing.terms.policyVersionID
            if event == definition(existing) {
                decision.answer("sla_policy_id", existing.id)
                return decision
            }
        } else {
            event.slaPolicyID = context.allocate(.slaPolicy)
        }
        event.version += 1
        event.policyVersionID = context.allocate(.slaPolicyVersion)
        if event.isDefault, let other = try context.defaultSLAPolicy(),
            other.id != event.slaPolicyID
        {
            emit(stepDown(other, &context), occasion, &decision)
        }
        emit(event, occasion, &decision)
        return decision
    }

    /// Gives a conversation a policy: recomputed from the original anchors, pauses kept.
    static func decide<Context: DecisionContext>(
        _ body: ApplySLAPolicy,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let conversation = try context.requireConversation(body.conversation)
        decision.conversationID = conversation.id
        guard conversation.status != .archived else {
            throw Rejection.archived(conversation, "get another SLA policy")
        }
        let policy = try context.requireSLAPolicy(body.slaPolicyID)
        if conversation.slaPolicyVersionID == policy.terms.policyVersionID {
            decision.answer("conversation_id", conversation.id)
            decision.answer("sla_policy_id", policy.id)
            return decision
        }
        try SLADecider.apply(
            policy.terms,
            to: conversation,
            conversation.firstInboundAt,
            occasion,
            &context,
            &decision
        )
        return decision
    }

    private static func definition(_ facts: SLAPolicyFacts) -> SLAPolicyDefined {
        var event = SLAPolicyDefined()
        event.slaPolicyID = facts.id
        event.policyVersionID = facts.terms.policyVersionID
        event.version = facts.version
        event.name = facts.name
        event.description = facts.description
        event.firstResponseTimeMinutes = facts.terms.firstResponseTimeMinutes
        event.resolutionTimeHours = facts.terms.resolutionTimeHours
        event.conditions = facts.terms.conditions
        event.isActive = facts.isActive
        event.isDefault = facts.isDefault
        return event
    }

    private static func stepDown<Context: DecisionContext>(
        _ policy: SLAPolicyFacts,
        _ context: inout Context
    ) -> SLAPolicyDefined {
        var event = definition(policy)
        event.isDefault = false
        event.version += 1
        event.policyVersionID = context.allocate(.slaPolicyVersion)
        return event
    }

    private static func emit(
        _ event: SLAPolicyDefined,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        decision.emit(
            .sla(.policyDefined(event)),
            on: Stream(.slaPolicy, event.slaPolicyID),
            at: occasion.occurredAt,
            key: 0
        )
    }
}
