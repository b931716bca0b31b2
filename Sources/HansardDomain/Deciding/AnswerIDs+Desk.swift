import HansardRecords

extension AnswerIDs.List {
    mutating func add(_ event: TagEvent) {
        switch event {
        case .defined(let body): set("tag_id", body.tagID)
        case .removed(let body): set("tag_id", body.tagID)
        }
    }

    mutating func add(_ event: NoteEvent) {
        switch event {
        case .added(let body): set(note: body.noteID, body.conversationID)
        case .edited(let body): set(note: body.noteID, body.conversationID)
        case .deleted(let body): set(note: body.noteID, body.conversationID)
        case .pinned(let body): set(note: body.noteID, body.conversationID)
        case .unpinned(let body): set(note: body.noteID, body.conversationID)
        }
    }

    mutating func add(_ event: SLAEvent) {
        switch event {
        case .policyDefined(let body):
            // The one that is the default no more stands before the one that was defined.
            ids.removeAll { $0.name == "sla_policy_id" }
            set("sla_policy_id", body.slaPolicyID)
        case .applied(let body):
            set("conversation_id", body.conversationID)
            set("sla_policy_id", body.slaPolicyID)
        case .firstResponseBreached, .resolutionBreached, .breachCorrected,
            .resolutionRescheduled:
            break
        }
    }

    mutating func add(_ event: AutomationEvent) {
        switch event {
        case .replyDefined(let body): set("automated_reply_id", body.automatedReplyID)
        case .replyTriggered: break
        }
    }

    mutating func add(_ event: CannedResponseEvent) {
        switch event {
        case .defined(let body): set("canned_response_id", body.cannedResponseID)
        case .removed(let body): set("canned_response_id", body.cannedResponseID)
        case .used(let body): set("canned_response_id", body.cannedResponseID)
        }
    }

    mutating func add(_ event: CampaignEvent) {
        switch event {
        case .templateDefined(let body): set("template_id", body.templateID)
        case .defined(let body): set("campaign_id", body.campaignID)
        case .customersAdded(let body): set("campaign_id", body.campaignID)
        case .customersRemoved(let body): set("campaign_id", body.campaignID)
        case .sendingStarted(let body): set("campaign_id", body.campaignID)
        case .messageSent, .sendingFinished: break
        }
    }

    private mutating func set(note: Int64, _ conversation: Int64) {
        set("conversation_id", conversation)
        set("note_id", note)
    }
}
