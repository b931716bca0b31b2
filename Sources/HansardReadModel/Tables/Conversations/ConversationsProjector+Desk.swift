import HansardDomain
import HansardRecords

extension ConversationsProjector {
    /// Folds what the team did with a conversation that leaves its status.
    static func foldHandling(
        _ event: ConversationEvent,
        _ time: Timestamp,
        _ rows: TableBuffer<ConversationRow>
    ) throws(ReadModelError) {
        switch event {
        case .read(let body):
            try rows.update(body.conversationID) { row in
                row.readUpToMessageID = body.upToMessageID
                row.unreadCount = body.unreadCount
                row.touch(time)
            }
        case .updated(let body):
            try rows.update(body.conversationID) { row in
                row.channelType = body.channelType
                row.metadata = body.metadata
                row.touch(time)
            }
        case .assigned(let body):
            try rows.update(body.conversationID) { row in
                row.assignedTo = body.assignedTo
                row.openAssignmentID = body.assignmentID
                row.touch(time)
            }
        case .unassigned(let body):
            try rows.update(body.conversationID) { row in
                row.assignedTo = nil
                row.openAssignmentID = nil
                row.touch(time)
            }
        case .transferred(let body): try rows.update(body.conversationID) { $0.touch(time) }
        case .tagged(let body):
            try rows.update(body.conversationID) { row in
                row.tagIDs.append(body.tagID)
                row.tagIDs.sort()
                row.touch(time)
            }
        case .untagged(let body):
            try rows.update(body.conversationID) { row in
                row.tagIDs.removeAll { $0 == body.tagID }
                row.touch(time)
            }
        case .started, .opened, .pended, .resolved, .archived, .reopened: break
        }
    }

    /// Folds a promise of time.
    static func fold(
        _ event: SLAEvent,
        _ time: Timestamp,
        _ rows: TableBuffer<ConversationRow>
    ) throws(ReadModelError) {
        switch event {
        case .policyDefined: break
        case .applied(let body):
            try rows.update(body.conversationID) { row in
                row.slaPolicyID = body.slaPolicyID
                row.slaPolicyVersionID = body.policyVersionID
                row.slaFirstResponseDueAt = body.slaFirstResponseDueAt
                row.slaResolutionDueAt = body.slaResolutionDueAt
                row.touch(time)
            }
        case .firstResponseBreached(let body):
            try rows.update(body.conversationID) { row in
                row.slaFirstResponseBreached = true
                row.touch(time)
            }
        case .resolutionBreached(let body):
            try rows.update(body.conversationID) { row in
                row.slaResolutionBreached = true
                row.touch(time)
            }
        case .breachCorrected(let body):
            try rows.update(body.conversationID) { row in
                switch body.target {
                case .firstResponse: row.slaFirstResponseBreached = false
                case .resolution: row.slaResolutionBreached = false
                }
                row.touch(time)
            }
        case .resolutionRescheduled(let body):
            try rows.update(body.conversationID) { row in
                row.slaResolutionDueAt = body.slaResolutionDueAt
                row.touch(time)
            }
        }
    }

    /// Folds what a rule answered: how often, and which episode was greeted.
    static func fold(
        _ event: AutomationEvent,
        _ time: Timestamp,
        _ rows: TableBuffer<ConversationRow>
    ) throws(ReadModelError) {
        guard case .replyTriggered(let body) = event else { return }
        try rows.update(body.conversationID) { row in
            row.automatedReplyTimes.append(time)
            row.automatedReplyTimes.sort()
            if row.automatedReplyTimes.count > HansardDomain.Limits.automatedRepliesPerHour {
                row.automatedReplyTimes.removeFirst()
            }
            if body.triggerType == .greeting { row.greetedEpisode = row.reopenCount + 1 }
        }
    }
}
