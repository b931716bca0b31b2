import HansardRecords

/// Does the next slice of the oldest work that is too large for one command.
///
/// The log itself drives it: what is begun and not finished stands in `pending_work`, so a crash
/// goes on where it stopped. Source: semantics §16.
enum WorkDecider {
    /// Adds one slice, at most 1,000 events.
    ///
    /// - Returns: Whether there was anything to do.
    static func advance<Context: DecisionContext>(
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) -> Bool {
        guard let work = try context.firstWork() else { return false }
        switch work.kind {
        case .removeTag: try removeTag(work, occasion, &context, &decision)
        case .unassignUser: try unassign(work, occasion, &context, &decision)
        case .sendCampaign:
            try CampaignSendingDecider.advance(work, occasion, &context, &decision)
        }
        return true
    }

    private static func removeTag<Context: DecisionContext>(
        _ work: WorkFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        let limit = Limits.itemsPerSlice
        let taggings = try context.taggings(tag: work.subjectID, limit: limit + 1)
        for tagging in taggings.prefix(limit) {
            let conversation = try context.requireConversation(tagging.conversationID)
            TagDecider.untag(conversation, tagging, occasion, &decision)
        }
        if taggings.count <= limit { SlicedWork.finish(work, occasion, &decision) }
    }

    private static func unassign<Context: DecisionContext>(
        _ work: WorkFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        let reason = work.unassignmentReason ?? .userDeactivated
        let limit = Limits.itemsPerSlice
        let all = try context.liveConversations(assignee: work.subjectID, limit: .max)
        let rest = all.filter { $0 > work.cursor }
        for id in rest.prefix(limit) {
            let conversation = try context.requireConversation(id)
            guard UserDecider.isTaken(conversation, reason, context.settings) else { continue }
            AssignmentDecider.unassign(conversation, reason, occasion, &decision)
        }
        if rest.count > limit {
            SlicedWork.advance(work, to: rest[limit - 1], occasion, &decision)
        } else {
            SlicedWork.finish(work, occasion, &decision)
        }
    }
}
