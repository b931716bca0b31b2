import HansardRecords

/// Decides who answers for a conversation.
///
/// Source: semantics §8, §16.
enum AssignmentDecider {
    /// Assigns a user; the current assignee again is no change.
    static func decide<Context: DecisionContext>(
        _ body: AssignConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let conversation = try context.requireConversation(body.conversation)
        decision.conversationID = conversation.id
        let user = try context.requireUser(body.assignedTo, field: "assigned_to")
        try context.requireUser(ifGiven: body.assignedBy, field: "assigned_by")
        guard conversation.status != .archived else {
            throw Rejection.archived(conversation, "be assigned")
        }
        if conversation.assignedTo == user.id {
            decision.answer("conversation_id", conversation.id)
            if let id = conversation.openAssignmentID { decision.answer("assignment_id", id) }
            return decision
        }
        try requireActive(user, field: "assigned_to")
        var event = ConversationAssigned()
        event.conversationID = conversation.id
        event.assignmentID = context.allocate(.assignment)
        event.assignedTo = user.id
        event.assignedBy = body.assignedBy ?? occasion.actingUserID
        event.assignmentType = body.assignmentType ?? AssignmentStrategy.manual.rawValue
        event.closesAssignmentID = conversation.openAssignmentID
        decision.emit(.assigned(event), of: conversation, at: occasion.occurredAt)
        if conversation.status == .new, !event.assignmentType.hasPrefix("auto_") {
            try StatusDecider.open(conversation, occasion, &context, &decision)
        }
        return decision
    }

    /// Takes a conversation from its user; nobody to take it from is no change.
    static func decide<Context: DecisionContext>(
        _ body: UnassignConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let conversation = try context.requireConversation(body.conversation)
        decision.conversationID = conversation.id
        guard conversation.status != .archived else {
            throw Rejection.archived(conversation, "be unassigned")
        }
        if conversation.assignedTo == nil {
            decision.answer("conversation_id", conversation.id)
        } else {
            unassign(conversation, .requested, occasion, &decision)
        }
        return decision
    }

    /// Refuses a user who takes no conversations.
    static func requireActive(_ user: UserFacts, field: String) throws(Rejection) {
        guard !user.isActive else { return }
        throw Rejection(
            .inactiveUser,
            "user \(user.id) is inactive and takes no conversations; name an active user, or "
                + "activate this one with define_user",
            field: field
        )
    }

    /// Adds the unassignment of a conversation that has an assignee.
    static func unassign(
        _ conversation: ConversationFacts,
        _ reason: UnassignmentReason,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        guard let open = conversation.openAssignmentID else { return }
        var event = ConversationUnassigned()
        event.conversationID = conversation.id
        event.closesAssignmentID = open
        event.reason = reason
        decision.emit(.unassigned(event), of: conversation, at: occasion.occurredAt)
    }
}
