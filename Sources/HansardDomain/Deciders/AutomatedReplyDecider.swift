import HansardRecords

/// Decides what changes the rules that answer by themselves; `AutomationDecider` lets them answer.
///
/// Source: contract §1, semantics §11.
enum AutomatedReplyDecider {
    /// Creates a rule or changes one.
    static func decide<Context: DecisionContext>(
        _ body: DefineAutomatedReply,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        var existing: AutomatedReplyFacts?
        if let id = body.automatedReplyID {
            existing = try context.automatedReply(id)
            guard existing != nil else {
                throw Rejection.unknown(
                    .unknownAutomatedReply,
                    "automated reply",
                    id,
                    field: "automated_reply_id"
                )
            }
        }
        var event = AutomatedReplyDefined()
        event.name = try body.name.required("name", existing?.name, "rule")
        event.triggerType = try trigger(body.triggerType, existing?.triggerType)
        event.keywords = body.keywords.applied(to: existing?.keywords)
        event.replyMessage = try body.replyMessage.required(
            "reply_message",
            existing?.replyMessage,
            "rule"
        )
        event.replyType = body.replyType.applied(to: existing?.replyType ?? .text, cleared: .text)
        event.replyMetadata = body.replyMetadata.applied(to: existing?.replyMetadata)
        event.isActive = body.isActive.applied(to: existing?.isActive ?? true, cleared: true)
        event.priority = body.priority.applied(to: existing?.priority ?? 0, cleared: 0)
        event.conditions = body.conditions.applied(to: existing?.conditions)
        try check(event)
        if let existing {
            event.automatedReplyID = existing.id
            if event == definition(existing) {
                decision.answer("automated_reply_id", existing.id)
                return decision
            }
        } else {
            event.automatedReplyID = context.allocate(.automatedReply)
        }
        decision.emit(
            .automation(.replyDefined(event)),
            on: Stream(.automatedReply, event.automatedReplyID),
            at: occasion.occurredAt,
            key: 0
        )
        return decision
    }

    private static func trigger(
        _ patch: Patch<TriggerType>,
        _ existing: TriggerType?
    ) throws(Rejection) -> TriggerType {
        switch patch {
        case .set(let trigger): return trigger
        case .keep:
            guard let existing else {
                throw Rejection.missing("trigger_type", "give keyword, greeting or away")
            }
            return existing
        case .clear:
            throw Rejection.invalid(
                "trigger_type",
                "null clears it",
                "a rule needs one: keyword, greeting or away",
                bound: "keyword, greeting, away"
            )
        }
    }

    /// Refuses a rule that could never answer, or whose words cannot be read.
    private static func check(_ event: AutomatedReplyDefined) throws(Rejection) {
        if let keywords = event.keywords {
            _ = try KeywordMatcher(keywords.value(), field: "keywords")
        } else if event.triggerType == .keyword {
            throw Rejection.missing("keywords", "give the words that set the rule off")
        }
        var conditions = ReplyConditions.none
        if let text = event.conditions { conditions = try ReplyConditions(text.value()) }
        guard event.triggerType != .away || conditions.hours != nil else {
            throw Rejection.missing(
                "conditions.hours",
                "give the hours in which somebody is there; the rule answers outside of them"
            )
        }
    }

    private static func definition(_ facts: AutomatedReplyFacts) -> AutomatedReplyDefined {
        var event = AutomatedReplyDefined()
        event.automatedReplyID = facts.id
        event.name = facts.name
        event.triggerType = facts.triggerType
        event.keywords = facts.keywords
        event.replyMessage = facts.replyMessage
        event.replyType = facts.replyType
        event.replyMetadata = facts.replyMetadata
        event.isActive = facts.isActive
        event.priority = facts.priority
        event.conditions = facts.conditions
        return event
    }
}
