import HansardRecords

/// Decides `transfer_conversation`: one user gives a conversation to another, with a reason.
///
/// Source: semantics §9.
enum TransferDecider {
    /// Transfers a conversation: the transfer, then the assignment that closes the last.
    ///
    /// SLA, unread, waiting and status are untouched, except that `new` becomes `open`.
    static func decide<Context: DecisionContext>(
        _ body: TransferConversation,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        let conversation = try context.requireConversation(body.conversation)
        decision.conversationID = conversation.id
        let user = try context.requireUser(body.toUserID, field: "to_user_id")
        try context.requireUser(ifGiven: body.transferredBy, field: "transferred_by")
        guard !body.reason.isBlank else { throw Rejection.empty("reason") }
        guard conversation.status != .archived else {
            throw Rejection.archived(conversation, "be transferred")
        }
        guard conversation.assignedTo != user.id else {
            throw Rejection.invalid(
                "to_user_id",
                "user \(user.id) answers for conversation \(conversation.id) already",
                "transfer it to somebody else",
                bound: "another user than the assignee"
            )
        }
        try AssignmentDecider.requireActive(user, field: "to_user_id")
        var event = ConversationTransferred()
        event.conversationID = conversation.id
        event.transferID = context.allocate(.transfer)
        event.fromUserID = conversation.assignedTo
        event.toUserID = user.id
        event.transferredBy = body.transferredBy ?? occasion.actingUserID
        event.reason = body.reason
        decision.emit(.transferred(event), of: conversation, at: occasion.occurredAt)
        var assignment = ConversationAssigned()
        assignment.conversationID = conversation.id
        assignment.assignmentID = context.allocate(.assignment)
        assignment.assignedTo = user.id
        assignment.assignedBy = event.transferredBy
        assignment.assignmentType = "transfer"
        assignment.closesAssignmentID = conversation.openAssignmentID
        decision.emit(.assigned(assignment), of: conversation, at: occasion.occurredAt)
        if conversation.status == .new {
            try StatusDecider.open(conversation, occasion, &context, &decision)
        }
        return decision
    }
}
