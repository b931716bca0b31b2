import HansardRecords

/// Decides which rule answers a customer by itself: the first that matches, at most one.
///
/// A message that automation caused triggers none; a conversation gets at most five automated
/// replies an hour. Source: semantics §11.
enum AutomationDecider {
    private static let minute: Int64 = 60_000_000
    private static let hour: Int64 = 60 * minute

    /// Adds the answer of a rule to an inbound message, if one matches.
    ///
    /// `message` is what the customer wrote, and `conversation` as it is with the message in it.
    static func answer<Context: DecisionContext>(
        _ message: MessageReceived,
        in conversation: ConversationFacts,
        from customer: CustomerFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        guard occasion.actor.type != .automation, !customer.isBlocked,
            MessageKind.isCounted(message.type), conversation.status != .archived
        else { return }
        let rules = try context.activeAutomatedReplies()
        guard !rules.isEmpty, hasRoom(conversation, occasion.occurredAt) else { return }
        let hasKeywords = rules.contains { $0.triggerType == .keyword }
        let words = MessageWords(hasKeywords ? message.content ?? "" : "")
        for rule in rules {
            let isMatch = try matches(
                rule,
                words,
                conversation,
                customer,
                occasion.occurredAt,
                context.compiled
            )
            guard isMatch else { continue }
            try send(rule, answering: message, in: conversation, occasion, &context, &decision)
            return
        }
    }

    private static func hasRoom(
        _ conversation: ConversationFacts,
        _ now: Timestamp
    ) -> Bool {
        let recent = conversation.automatedReplyTimes.count { time in
            now.microseconds - time.microseconds < hour
        }
        return recent < Limits.automatedRepliesPerHour
    }

    private static func matches(
        _ rule: AutomatedReplyFacts,
        _ words: MessageWords,
        _ conversation: ConversationFacts,
        _ customer: CustomerFacts,
        _ now: Timestamp,
        _ compiled: CompiledConditions
    ) throws(Rejection) -> Bool {
        let isInForce = try compiled.rule(rule.conditions)
            .matches(trigger: rule.triggerType, platform: conversation.platform, at: now)
        guard isInForce else { return false }
        switch rule.triggerType {
        case .keyword:
            guard let keywords = rule.keywords else { return false }
            return try compiled.keywords(keywords).firstMatch(in: words) != nil
        case .greeting: return conversation.greetedEpisode != conversation.reopenCount + 1
        case .away:
            if let last = customer.lastAwayReplyAt,
                now.microseconds - last.microseconds < 24 * hour
            {
                return false
            }
            guard let human = conversation.lastHumanMessageAt else { return true }
            return now.microseconds - human.microseconds >= 5 * minute
        }
    }

    private static func send<Context: DecisionContext>(
        _ rule: AutomatedReplyFacts,
        answering message: MessageReceived,
        in conversation: ConversationFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        let actor = Actor(.automation, id: rule.id)
        var reply = MessageSent()
        reply.conversationID = conversation.id
        reply.messageID = context.allocate(.message)
        reply.type = rule.replyType.rawValue
        reply.content = rule.replyMessage
        reply.metadata = rule.replyMetadata
        reply.senderType = .system
        reply.clearsWaiting = context.settings.botReplyClearsWaiting
        reply.isAutomated = true
        decision.emit(.sent(reply), of: conversation, at: occasion.occurredAt, by: actor)
        var event = AutomatedReplyTriggered()
        event.conversationID = conversation.id
        event.automatedReplyID = rule.id
        event.customerID = message.customerID
        event.triggerType = rule.triggerType
        event.inboundMessageID = message.messageID
        event.messageID = reply.messageID
        decision.emit(
            .automation(.replyTriggered(event)),
            on: Stream(.conversation, conversation.id),
            at: occasion.occurredAt,
            key: conversation.customerID,
            by: actor
        )
        var settlement = ReceiptSettlement(reply.messageID, .pending, conversation)
        try settlement.applyWatermarks(occasion, &context, &decision)
    }
}
