import HansardRecords

/// Decides who gets a conversation by itself: by command, and from the queue.
///
/// Source: semantics §8.
enum AutomaticAssignmentDecider {
    /// Lets the strategy choose who answers for a conversation; when nobody can, it stays queued.
    static func decide<Context: DecisionContext>(
        _ body: AutoAssignConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let conversation = try context.requireConversation(body.conversation)
        decision.conversationID = conversation.id
        guard conversation.status != .archived else {
            throw Rejection.archived(conversation, "be assigned")
        }
        let strategy = body.strategy ?? context.settings.assignmentStrategy
        guard strategy != .manual else {
            throw Rejection.invalid(
                "strategy",
                "manual chooses nobody",
                "give auto_round_robin or auto_least_busy, or configure the tenant's",
                bound: "auto_round_robin, auto_least_busy"
            )
        }
        var candidates = try Candidates(strategy, &context)
        _ = candidates.assign(conversation, occasion, &context, &decision)
        if decision.events.isEmpty {
            decision.answer("conversation_id", conversation.id)
            if let id = conversation.openAssignmentID { decision.answer("assignment_id", id) }
        }
        return decision
    }

    /// Gives queued conversations away, the oldest waiting first, while anybody can take one; at
    /// most `Limits.drainedPerSlice`.
    static func drain<Context: DecisionContext>(
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        let strategy = context.settings.assignmentStrategy
        guard strategy != .manual else { return }
        let queue = try context.queue(limit: Limits.drainedPerSlice)
        guard !queue.isEmpty else { return }
        var candidates = try Candidates(strategy, &context)
        for id in queue {
            let conversation = try context.requireConversation(id)
            guard candidates.assign(conversation, occasion, &context, &decision) else { return }
        }
    }

    /// Knows who can take conversations, with the loads that this decision has added.
    private struct Candidates {
        let strategy: AssignmentStrategy
        var list: [RoutingCandidate]

        init<Context: DecisionContext>(
            _ strategy: AssignmentStrategy,
            _ context: inout Context
        ) throws(Rejection) {
            self.strategy = strategy
            list = try context.routingCandidates()
        }

        /// Adds the assignment of whom the strategy chooses; his own conversation again is none.
        ///
        /// - Returns: Whether anybody can take it.
        mutating func assign<Context: DecisionContext>(
            _ conversation: ConversationFacts,
            _ occasion: Occasion,
            _ context: inout Context,
            _ decision: inout Decision
        ) -> Bool {
            let routing = Routing(among: list, by: strategy)
            guard let user = routing.chosenUserID else { return false }
            guard user != conversation.assignedTo else { return true }
            var event = ConversationAssigned()
            event.conversationID = conversation.id
            event.assignmentID = context.allocate(.assignment)
            event.assignedTo = user
            event.assignedBy = occasion.actingUserID
            event.assignmentType = strategy.rawValue
            event.closesAssignmentID = conversation.openAssignmentID
            event.candidates = Array(routing.candidates.prefix(Limits.candidatesPerAssignment))
            event.candidateCount = Int64(routing.candidates.count)
            decision.emit(.assigned(event), of: conversation, at: occasion.occurredAt)
            for index in list.indices where list[index].user.id == user {
                list[index].user.lastAutomaticAssignmentID = event.assignmentID
                if conversation.isLoad { list[index].load += 1 }
            }
            return true
        }
    }
}

extension ConversationFacts {
    /// Whether the conversation counts towards its agent's load.
    fileprivate var isLoad: Bool { status == .new || status == .open }
}
