import HansardRecords

/// Decides what changes users: `define_user`, `set_availability`.
///
/// Source: contract §1, semantics §8.
enum UserDecider {
    /// Creates a user or changes one; a deactivation unassigns his conversations.
    static func decide<Context: DecisionContext>(
        _ body: DefineUser,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        var existing: UserFacts?
        if let id = body.userID { existing = try context.user(id) }
        var event = UserDefined()
        event.name = try body.name.required("name", existing?.name, "user")
        event.role = body.role.applied(to: existing?.role ?? .agent, cleared: .agent)
        event.isActive = body.isActive.applied(to: existing?.isActive ?? true, cleared: true)
        event.capacity = body.capacity.applied(to: existing?.capacity)
        if let existing {
            event.userID = existing.id
            let isUnchanged =
                event.name == existing.name && event.role == existing.role
                && event.isActive == existing.isActive && event.capacity == existing.capacity
            if isUnchanged {
                decision.answer("user_id", existing.id)
                return decision
            }
        } else if let id = body.userID {
            context.reserve(id, in: .user)
            event.userID = id
        } else {
            event.userID = context.allocate(.user)
        }
        emit(.defined(event), event.userID, occasion, &decision)
        if let existing, existing.isActive, !event.isActive {
            try unassignAll(of: existing.id, .userDeactivated, occasion, &context, &decision)
        }
        return decision
    }

    /// Says where a user is; going offline follows the tenant's policy.
    static func decide<Context: DecisionContext>(
        _ body: SetAvailability,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let user = try context.requireUser(body.userID, field: "user_id")
        guard user.availability != body.availability else {
            decision.answer("user_id", user.id)
            return decision
        }
        var event = UserAvailabilityChanged()
        event.userID = user.id
        event.availability = body.availability
        emit(.availabilityChanged(event), user.id, occasion, &decision)
        if body.availability == .offline, context.settings.offlinePolicy != .keep {
            try unassignAll(of: user.id, .userOffline, occasion, &context, &decision)
        }
        return decision
    }

    private static func emit(
        _ event: UserEvent,
        _ userID: Int64,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        decision.emit(.user(event), on: Stream(.user, userID), at: occasion.occurredAt, key: 0)
    }

    /// Takes the user's live conversations from him, one event each; in slices when they are many.
    private static func unassignAll<Context: DecisionContext>(
        of userID: Int64,
        _ reason: UnassignmentReason,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        let limit = Limits.eventsPerCommand - 2
        let ids = try context.liveConversations(assignee: userID, limit: limit + 1)
        for id in ids.prefix(limit) {
            let conversation = try context.requireConversation(id)
            guard isTaken(conversation, reason, context.settings) else { continue }
            AssignmentDecider.unassign(conversation, reason, occasion, &decision)
        }
        if ids.count > limit {
            SlicedWork.start(
                .unassignUser,
                of: userID,
                reason: reason,
                occasion,
                &context,
                &decision
            )
        }
    }

    /// Tells whether a user who goes loses a conversation, by the tenant's policy.
    static func isTaken(
        _ conversation: ConversationFacts,
        _ reason: UnassignmentReason,
        _ settings: TenantSettings
    ) -> Bool {
        let isSelective =
            reason == .userOffline && settings.offlinePolicy == .requeueUnanswered
        return !isSelective || conversation.waitingSince != nil
    }
}
