import HansardRecords

/// Decides `send_campaign`, and sends it slice by slice.
///
/// Source: semantics §12, §16.
enum CampaignSendingDecider {
    /// Begins to send a campaign; its messages follow as sliced work.
    ///
    /// Who got it already is left out: sending twice is a no-op for him.
    static func decide<Context: DecisionContext>(
        _ body: SendCampaign,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        guard let campaign = try context.campaign(body.campaignID) else {
            throw Rejection.unknown(
                .unknownCampaign,
                "campaign",
                body.campaignID,
                field: "campaign_id"
            )
        }
        let recipients = Set(body.customerIDs ?? []).sorted()
        for (place, customer) in (body.customerIDs ?? []).enumerated() {
            _ = try context.requireCustomer(customer, field: "customer_ids[\(place)]")
        }
        let content = try content(of: body, campaign, &context)
        guard try hasWork(campaign.id, body.customerIDs == nil ? nil : recipients, &context) else {
            decision.answer("campaign_id", campaign.id)
            return decision
        }
        var event = CampaignSendingStarted()
        event.campaignID = campaign.id
        event.workID = context.allocate(.work)
        event.platform = body.platform
        event.channelAccount = body.channelAccount
        event.content = content
        event.customerIDs = recipients
        emit(.sendingStarted(event), campaign.id, occasion, &decision)
        return decision
    }

    /// Sends to the next recipients, and says how far it came or that it is done.
    static func advance<Context: DecisionContext>(
        _ work: WorkFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        let limit = Limits.recipientsPerSlice
        let recipients = try next(work, limit, &context)
        for customerID in recipients {
            guard try isLeft(customerID, work.subjectID, &context),
                let customer = try context.customer(customerID)
            else { continue }
            try send(work, to: customer, occasion, &context, &decision)
        }
        if recipients.count == limit, let last = recipients.last {
            SlicedWork.advance(work, to: last, occasion, &decision)
        } else {
            var event = CampaignSendingFinished()
            event.campaignID = work.subjectID
            event.workID = work.id
            emit(.sendingFinished(event), work.subjectID, occasion, &decision)
        }
    }

    private static func content<Context: DecisionContext>(
        of body: SendCampaign,
        _ campaign: CampaignFacts,
        _ context: inout Context
    ) throws(Rejection) -> String {
        if let content = body.content {
            guard !content.isBlank else { throw Rejection.empty("content") }
            _ = try TemplateText(content, field: "content")
            return content
        }
        guard let id = campaign.templateID, let template = try context.template(id) else {
            throw Rejection.missing(
                "content",
                "campaign \(campaign.id) has no template; give the text, or define one"
            )
        }
        return template.content
    }

    /// Tells whether anybody is left who has not got the campaign and can get it.
    private static func hasWork<Context: DecisionContext>(
        _ campaign: Int64,
        _ recipients: [Int64]?,
        _ context: inout Context
    ) throws(Rejection) -> Bool {
        if let recipients {
            for customer in recipients {
                if try isLeft(customer, campaign, &context) { return true }
            }
            return false
        }
        var cursor: Int64 = 0
        while true {
            let members = try context.campaignMembers(
                campaign: campaign,
                after: cursor,
                limit: Limits.recipientsPerSlice
            )
            for member in members {
                if try isLeft(member.customerID, campaign, &context) { return true }
            }
            guard let last = members.last, members.count == Limits.recipientsPerSlice else {
                return false
            }
            cursor = last.customerID
        }
    }

    private static func isLeft<Context: DecisionContext>(
        _ customerID: Int64,
        _ campaign: Int64,
        _ context: inout Context
    ) throws(Rejection) -> Bool {
        let known = try context.campaignMessageID(campaign: campaign, customer: customerID)
        guard known == nil, let customer = try context.customer(customerID) else { return false }
        return !customer.isBlocked
    }

    private static func next<Context: DecisionContext>(
        _ work: WorkFacts,
        _ limit: Int,
        _ context: inout Context
    ) throws(Rejection) -> [Int64] {
        guard work.customerIDs.isEmpty else {
            return Array(work.customerIDs.lazy.filter { $0 > work.cursor }.prefix(limit))
        }
        let members = try context.campaignMembers(
            campaign: work.subjectID,
            after: work.cursor,
            limit: limit
        )
        return members.map(\.customerID)
    }

    private static func send<Context: DecisionContext>(
        _ work: WorkFacts,
        to customer: CustomerFacts,
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        var opening = ConversationOpening(
            customerID: customer.id,
            platform: work.platform ?? "",
            channelAccount: work.channelAccount,
            platformConversationID: nil
        )
        opening.status = .pending
        var target = SendTarget.customer(opening)
        let conversation = try target.settle(occasion, &context, &decision)
        var message = MessageSent()
        message.conversationID = conversation.id
        message.messageID = context.allocate(.message)
        message.content = try TemplateText(work.content ?? "", field: "content")
            .expanded(
                customerName: customer.name,
                agentName: nil,
                conversationID: conversation.id
            )
        message.senderType = .system
        message.campaignMessageID = context.allocate(.campaignMessage)
        message.isAutomated = true
        decision.emit(.sent(message), of: conversation, at: occasion.occurredAt)
        var event = CampaignMessageSent()
        event.conversationID = conversation.id
        event.campaignID = work.subjectID
        event.campaignMessageID = message.campaignMessageID ?? 0
        event.customerID = customer.id
        event.messageID = message.messageID
        decision.emit(
            .campaign(.messageSent(event)),
            on: Stream(.campaign, work.subjectID),
            at: occasion.occurredAt,
            key: customer.id
        )
        var settlement = ReceiptSettlement(message.messageID, .pending, conversation)
        try settlement.applyWatermarks(occasion, &context, &decision)
    }

    private static func emit(
        _ event: CampaignEvent,
        _ campaign: Int64,
        _ occasion: Occasion,
        _ decision: inout Decision
    ) {
        decision.emit(
            .campaign(event),
            on: Stream(.campaign, campaign),
            at: occasion.occurredAt,
            key: 0
        )
    }
}
