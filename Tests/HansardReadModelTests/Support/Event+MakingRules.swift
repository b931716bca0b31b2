import HansardDomain
import HansardRecords

/// Makes events of rules, canned responses and sliced work.
extension Event {
    static func rule(
        _ id: Int64,
        _ change: (inout AutomatedReplyDefined) -> Void = { _ in }
    ) -> Event {
        var body = AutomatedReplyDefined()
        body.automatedReplyID = id
        body.name = "Rule \(id)"
        body.replyMessage = "hello"
        change(&body)
        return .automation(.replyDefined(body))
    }

    static func triggered(_ rule: Int64, _ trigger: TriggerType, message: Int64 = 2) -> Event {
        var body = AutomatedReplyTriggered()
        body.conversationID = 1
        body.automatedReplyID = rule
        body.customerID = 5
        body.triggerType = trigger
        body.inboundMessageID = 1
        body.messageID = message
        return .automation(.replyTriggered(body))
    }

    static func canned(
        _ id: Int64,
        _ change: (inout CannedResponseDefined) -> Void = { _ in }
    ) -> Event {
        var body = CannedResponseDefined()
        body.cannedResponseID = id
        body.title = "Canned \(id)"
        body.content = "hello"
        body.isShared = true
        change(&body)
        return .cannedResponse(.defined(body))
    }

    static func removed(canned id: Int64) -> Event {
        var body = CannedResponseRemoved()
        body.cannedResponseID = id
        return .cannedResponse(.removed(body))
    }

    static func used(canned id: Int64) -> Event {
        var body = CannedResponseUsed()
        body.conversationID = 1
        body.cannedResponseID = id
        body.messageID = 2
        return .cannedResponse(.used(body))
    }

    static func work(
        _ id: Int64,
        _ kind: WorkKind = .removeTag,
        of subject: Int64 = 7,
        _ change: (inout WorkStarted) -> Void = { _ in }
    ) -> Event {
        var body = WorkStarted()
        body.workID = id
        body.kind = kind
        body.subjectID = subject
        change(&body)
        return .work(.started(body))
    }

    static func advanced(work id: Int64, to cursor: Int64) -> Event {
        var body = WorkAdvanced()
        body.workID = id
        body.cursor = cursor
        return .work(.advanced(body))
    }

    static func finished(work id: Int64) -> Event {
        var body = WorkFinished()
        body.workID = id
        return .work(.finished(body))
    }
}

/// Makes events of campaigns.
extension Event {
    static func template(_ id: Int64) -> Event {
        var body = TemplateDefined()
        body.templateID = id
        body.name = "Template \(id)"
        body.content = "Hi {{customer.name}}"
        return .campaign(.templateDefined(body))
    }

    static func campaign(_ id: Int64, template: Int64? = nil) -> Event {
        var body = CampaignDefined()
        body.campaignID = id
        body.name = "Campaign \(id)"
        body.templateID = template
        return .campaign(.defined(body))
    }

    static func members(_ customers: [Int64], of campaign: Int64, from member: Int64) -> Event {
        var body = CampaignCustomersAdded()
        body.campaignID = campaign
        body.firstMemberID = member
        body.customerIDs = customers
        return .campaign(.customersAdded(body))
    }

    static func dismissed(_ members: [Int64], of campaign: Int64) -> Event {
        var body = CampaignCustomersRemoved()
        body.campaignID = campaign
        body.memberIDs = members
        return .campaign(.customersRemoved(body))
    }

    static func sending(_ campaign: Int64, work: Int64, to customers: [Int64] = []) -> Event {
        var body = CampaignSendingStarted()
        body.campaignID = campaign
        body.workID = work
        body.platform = "whatsapp"
        body.channelAccount = "shop"
        body.content = "hello"
        body.customerIDs = customers
        return .campaign(.sendingStarted(body))
    }

    static func sentOut(
        _ id: Int64,
        of campaign: Int64 = 1,
        to customer: Int64 = 5,
        as message: Int64
    ) -> Event {
        var body = CampaignMessageSent()
        body.conversationID = 1
        body.campaignID = campaign
        body.campaignMessageID = id
        body.customerID = customer
        body.messageID = message
        return .campaign(.messageSent(body))
    }

    static func sendingFinished(_ campaign: Int64, work: Int64) -> Event {
        var body = CampaignSendingFinished()
        body.campaignID = campaign
        body.workID = work
        return .campaign(.sendingFinished(body))
    }
}
