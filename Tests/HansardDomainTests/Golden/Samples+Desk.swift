import HansardDomain
import HansardRecords

extension Samples {
    /// Makes one event of every type of the desk's own: tags, notes, promises, rules, campaigns.
    static func desk(_ type: EventType) throws -> Event? {
        switch type {
        case .tenantTimeAdvanced:
            .tenant(.timeAdvanced(try read(tenantTimeAdvancedText)))
        case .conversationTransferred:
            .conversation(.transferred(try read(conversationTransferredText)))
        case .conversationTagged:
            .conversation(.tagged(try read(conversationTaggedText)))
        case .conversationUntagged:
            .conversation(.untagged(try read(conversationUntaggedText)))
        case .workStarted:
            .work(.started(try read(workStartedText)))
        case .workAdvanced:
            .work(.advanced(try read(workAdvancedText)))
        case .workFinished:
            .work(.finished(try read(workFinishedText)))
        case .tagDefined:
            .tag(.defined(try read(tagDefinedText)))
        case .tagRemoved:
            .tag(.removed(try read(tagRemovedText)))
        case .noteAdded:
            .note(.added(try read(noteAddedText)))
        case .noteEdited:
            .note(.edited(try read(noteEditedText)))
        case .noteDeleted:
            .note(.deleted(try read(noteDeletedText)))
        case .notePinned:
            .note(.pinned(try read(notePinnedText)))
        case .noteUnpinned:
            .note(.unpinned(try read(noteUnpinnedText)))
        case .slaPolicyDefined:
            .sla(.policyDefined(try read(slaPolicyDefinedText)))
        case .slaApplied:
            .sla(.applied(try read(slaAppliedText)))
        case .slaFirstResponseBreached:
            .sla(.firstResponseBreached(try read(slaFirstResponseBreachedText)))
        case .slaResolutionBreached:
            .sla(.resolutionBreached(try read(slaResolutionBreachedText)))
        case .slaBreachCorrected:
            .sla(.breachCorrected(try read(slaBreachCorrectedText)))
        case .slaResolutionRescheduled:
            .sla(.resolutionRescheduled(try read(slaResolutionRescheduledText)))
        case .automatedReplyDefined:
            .automation(.replyDefined(try read(automatedReplyDefinedText)))
        case .automatedReplyTriggered:
            .automation(.replyTriggered(try read(automatedReplyTriggeredText)))
        case .cannedResponseDefined:
            .cannedResponse(.defined(try read(cannedResponseDefinedText)))
        case .cannedResponseRemoved:
            .cannedResponse(.removed(try read(cannedResponseRemovedText)))
        case .cannedResponseUsed:
            .cannedResponse(.used(try read(cannedResponseUsedText)))
        case .templateDefined:
            .campaign(.templateDefined(try read(templateDefinedText)))
        case .campaignDefined:
            .campaign(.defined(try read(campaignDefinedText)))
        case .campaignCustomersAdded:
            .campaign(.customersAdded(try read(campaignCustomersAddedText)))
        case .campaignCustomersRemoved:
            .campaign(.customersRemoved(try read(campaignCustomersRemovedText)))
        case .campaignSendingStarted:
            .campaign(.sendingStarted(try read(campaignSendingStartedText)))
        case .campaignMessageSent:
            .campaign(.messageSent(try read(campaignMessageSentText)))
        case .campaignSendingFinished:
            .campaign(.sendingFinished(try read(campaignSendingFinishedText)))
        default: nil
        }
    }
}

extension Samples {
    static let tenantTimeAdvancedText =
        #"{"to":"2026-01-05T09:00:00.000001Z"}"#
    static let conversationTransferredText =
        #"{"conversation_id":7,"transfer_id":7,"from_user_id":7,"to_user_id":7,"#
        + #""transferred_by":7,"reason":"text"}"#
    static let conversationTaggedText =
        #"{"conversation_id":7,"tag_id":7,"tagging_id":7}"#
    static let conversationUntaggedText =
        #"{"conversation_id":7,"tag_id":7,"tagging_id":7}"#
    static let workStartedText =
        #"{"work_id":7,"kind":"unassign_user","subject_id":7,"#
        + #""unassignment_reason":"user_offline"}"#
    static let workAdvancedText =
        #"{"work_id":7,"cursor":7}"#
    static let workFinishedText =
        #"{"work_id":7}"#
    static let tagDefinedText =
        ##"{"tag_id":7,"name":"text","color":"#00ff00","description":"text"}"##
    static let tagRemovedText =
        #"{"tag_id":7}"#
    static let noteAddedText =
        #"{"conversation_id":7,"note_id":7,"user_id":7,"is_pinned":true,"#
        + #""content":"héllo"}"#
    static let noteEditedText =
        #"{"conversation_id":7,"note_id":7,"content":"héllo"}"#
    static let noteDeletedText =
        #"{"conversation_id":7,"note_id":7}"#
    static let notePinnedText =
        #"{"conversation_id":7,"note_id":7}"#
    static let noteUnpinnedText =
        #"{"conversation_id":7,"note_id":7}"#
    static let slaPolicyDefinedText =
        #"{"sla_policy_id":7,"policy_version_id":7,"version":7,"name":"text","#
        + #""description":"text","first_response_time_minutes":7,"#
        + #""resolution_time_hours":7,"conditions":{"a":1},"is_active":false,"#
        + #""is_default":true}"#
    static let slaAppliedText =
        #"{"conversation_id":7,"sla_policy_id":7,"policy_version_id":7,"#
        + #""sla_first_response_due_at":"2026-01-05T09:00:00.000001Z","#
        + #""sla_resolution_due_at":"2026-01-05T09:00:00.000001Z"}"#
    static let slaFirstResponseBreachedText =
        #"{"conversation_id":7,"sla_policy_id":7,"#
        + #""due_at":"2026-01-05T09:00:00.000001Z"}"#
    static let slaResolutionBreachedText =
        #"{"conversation_id":7,"sla_policy_id":7,"#
        + #""due_at":"2026-01-05T09:00:00.000001Z"}"#
    static let slaBreachCorrectedText =
        #"{"conversation_id":7,"target":"resolution"}"#
    static let slaResolutionRescheduledText =
        #"{"conversation_id":7,"sla_resolution_due_at":"2026-01-05T09:00:00.000001Z"}"#
    static let automatedReplyDefinedText =
        #"{"automated_reply_id":7,"name":"text","trigger_type":"away","keywords":["a","#
        + #""b"],"reply_message":"text","reply_type":"buttons","reply_metadata":{"a":1},"#
        + #""is_active":false,"priority":7,"conditions":{"a":1}}"#
    static let automatedReplyTriggeredText =
        #"{"conversation_id":7,"automated_reply_id":7,"customer_id":7,"#
        + #""trigger_type":"away","inbound_message_id":7,"message_id":7}"#
    static let cannedResponseDefinedText =
        #"{"canned_response_id":7,"title":"text","shortcut":"text","content":"héllo","#
        + #""category":"text","user_id":7,"is_shared":true,"platforms":["line"]}"#
    static let cannedResponseRemovedText =
        #"{"canned_response_id":7}"#
    static let cannedResponseUsedText =
        #"{"conversation_id":7,"canned_response_id":7,"message_id":7}"#
    static let templateDefinedText =
        #"{"template_id":7,"name":"text","content":"héllo"}"#
    static let campaignDefinedText =
        #"{"campaign_id":7,"name":"text","template_id":7}"#
    static let campaignCustomersAddedText =
        #"{"campaign_id":7,"first_member_id":7,"customer_ids":[5,9]}"#
    static let campaignCustomersRemovedText =
        #"{"campaign_id":7,"member_ids":[5,9]}"#
    static let campaignSendingStartedText =
        #"{"campaign_id":7,"work_id":7,"platform":"line","channel_account":"text","#
        + #""content":"héllo","customer_ids":[5,9]}"#
    static let campaignMessageSentText =
        #"{"conversation_id":7,"campaign_id":7,"campaign_message_id":7,"#
        + #""customer_id":7,"message_id":7}"#
    static let campaignSendingFinishedText =
        #"{"campaign_id":7,"work_id":7}"#
}
