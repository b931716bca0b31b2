import HansardRecords

/// Decides what changes the directory of templates and campaigns.
///
/// Source: contract §1, semantics §0, §12.
enum CampaignDecider {
    /// Creates a template or changes one; its variables must be known.
    static func decide<Context: DecisionContext>(
        _ body: DefineTemplate,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        var existing: TemplateFacts?
        if let id = body.templateID { existing = try context.template(id) }
        var event = TemplateDefined()
        event.name = try body.name.required("name", existing?.name, "template")
        event.content = try body.content.required("content", existing?.content, "template")
        _ = try TemplateText(event.content, field: "content")
        event.templateID =
            existing?.id ?? context.take(body.templateID, from: .template)
        if let existing, event.name == existing.name, event.content == existing.content {
            decision.answer("template_id", existing.id)
            return decision
        }
        decision.emit(
            .campaign(.templateDefined(event)),
            on: Stream(.template, event.templateID),
            at: occasion.occurredAt,
            key: 0
        )
        return decision
    }

    /// Creates a campaign or changes one; `customer_ids` names all whom it goes to.
    static func decide<Context: DecisionContext>(
        _ body: DefineCampaign,
        _ occasion: Occasion,
        _ context: inout Context
    ) throws(Rejection) -> Decision {
        var decision = Decision()
        var existing: CampaignFacts?
        if let id = body.campaignID { existing = try context.campaign(id) }
        var event = CampaignDefined()
        event.name = try body.name.required("name", existing?.name, "campaign")
        event.templateID = body.templateID.applied(to: existing?.templateID)
        if let template = body.templateID.newValue, try context.template(template) == nil {
            throw Rejection.unknown(.unknownTemplate, "template", template, field: "template_id")
        }
        event.campaignID =
            existing?.id ?? context.take(body.campaignID, from: .campaign)
        if existing?.name != event.name || existing?.templateID != event.templateID {
            emit(.defined(event), event.campaignID, occasion, &decision)
        }
        switch body.customerIDs {
        case .keep: break
        case .clear:
            try replaceMembers(of: event.campaignID, by: [], occasion, &context, &decision)
        case .set(let ids):
            try replaceMembers(of: event.campaignID, by: ids, occasion, &context, &decision)
        }
        if decision.events.isEmpty { decision.answer("campaign_id", event.campaignID) }
        return decision
    }

    /// Adds who comes and takes out who goes, by customer id.
    private static func replaceMembers<Context: DecisionContext>(
        of campaign: Int64,
        by customerIDs: [Int64],
        _ occasion: Occasion,
        _ context: inout Context,
        _ decision: inout Decision
    ) throws(Rejection) {
        var wanted = Set(customerIDs)
        var gone: [Int64] = []
        for member in try context.campaignMembers(campaign: campaign, after: 0, limit: .max) {
            if wanted.remove(member.customerID) == nil { gone.append(member.memberID) }
        }
        for customer in wanted.sorted() where try context.customer(customer) == nil {
            let place = customerIDs.firstIndex(of: customer) ?? 0
            throw Rejection.unknown(
                .unknownCustomer,
                "customer",
                customer,
                field: "customer_ids[\(place)]"
            )
        }
        for slice in gone.slices(of: Limits.membersPerEvent) {
            var event = CampaignCustomersRemoved()
            event.campaignID = campaign
            event.memberIDs = slice
            emit(.customersRemoved(event), campaign, occasion, &decision)
        }
        for slice in wanted.sorted().slices(of: Limits.membersPerEvent) {
            var event = CampaignCustomersAdded()
            event.campaignID = campaign
            event.firstMemberID = context.allocate(.campaignMember)
            for _ in slice.dropFirst() { _ = context.allocate(.campaignMember) }
            event.customerIDs = slice
            emit(.customersAdded(event), campaign, occasion, &decision)
        }
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

extension Array {
    /// Cuts the elements into runs of at most `count`, in order.
    fileprivate func slices(of count: Int) -> [[Element]] {
        stride(from: 0, to: self.count, by: count)
            .map { start in
                Array(self[start..<Swift.min(start + count, self.count)])
            }
    }
}
