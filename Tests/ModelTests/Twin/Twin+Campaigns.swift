extension Twin {
    static let templatesTable = Table("templates", ["id", "name", "content"])
    static let campaignsTable = Table("campaigns", ["id", "name", "template_id"])
    static let campaignCustomersTable = Table("campaign_customer", ["campaign_id", "customer_id"])
    static let campaignMessagesTable = Table(
        "campaign_messages",
        [
            "id", "campaign_id", "customer_id", "message_id", "status", "sent_at",
            "delivered_at", "read_at", "failed_at", "error_message",
        ]
    )

    mutating func defineTemplate(_ command: Item) throws(Refusal) {
        let id = command["template_id"].int
        let old = id.flatMap { templates[$0] }
        var row = old ?? Row([:])
        try row.require("name", from: command)
        try row.require("content", from: command)
        try Twin.checkVariables(row["content"].text ?? "")
        if row == old { return }
        if let old { templates.change(old.id) { $0 = row } } else { templates.add(row, id: id) }
        note("template.defined")
    }

    /// `customer_ids` names all whom it goes to: who is not named leaves.
    mutating func defineCampaign(_ command: Item) throws(Refusal) {
        let given = command["campaign_id"].int
        let old = given.flatMap { campaigns[$0] }
        var row = old ?? Row([:])
        try row.require("name", from: command)
        row.take(["template_id"], from: command)
        if let template = command["template_id"].int, templates[template] == nil {
            throw Refusal("unknown_template")
        }
        let wanted = Set((command["customer_ids"].list ?? []).compactMap(\.int))
        if wanted.contains(where: { customers[$0] == nil }) { throw Refusal("unknown_customer") }
        var id = old?.id ?? 0
        if row != old {
            if let old { campaigns.change(old.id) { $0 = row } }
            if old == nil { id = campaigns.add(row, id: given) }
            note("campaign.defined")
        }
        if command.given("customer_ids") == nil { return }
        let members = members(of: id)
        let gone = members.filter { !wanted.contains($0.customer) }
        for member in gone { campaignCustomers.remove(member.row) }
        if !gone.isEmpty { note("campaign.customers_removed") }
        let new = wanted.subtracting(members.map(\.customer)).sorted()
        for customer in new {
            campaignCustomers.add(
                Row(["campaign_id": .int(id), "customer_id": .int(customer)])
            )
        }
        if !new.isEmpty { note("campaign.customers_added") }
    }

    private func members(of campaign: Int64) -> [(customer: Int64, row: Int64)] {
        campaignCustomers.rows.values.filter { $0["campaign_id"] == .int(campaign) }
            .map { ($0["customer_id"].int ?? 0, $0.id) }
            .sorted { $0.0 < $1.0 }
    }

    /// SEMANTICS 12: who got a campaign gets it no more; the messages follow in slices.
    mutating func sendCampaign(_ command: Item) throws(Refusal) {
        guard let campaign = campaigns[command["campaign_id"].int ?? 0] else {
            throw Refusal("unknown_campaign")
        }
        let named = command["customer_ids"].list.map { $0.compactMap(\.int) }
        if named?.contains(where: { customers[$0] == nil }) == true {
            throw Refusal("unknown_customer")
        }
        let template = campaign["template_id"].int.flatMap { templates[$0] }
        if let content = command["content"].text {
            if content.isAllSpace { throw Refusal("invalid_field") }
            try Twin.checkVariables(content)
        } else if template == nil {
            throw Refusal("missing_field")
        }
        let all = named ?? members(of: campaign.id).map(\.customer)
        if !all.contains(where: { isLeft($0, campaign.id) }) { return }
        var asked = command
        if let template, command["content"].isNull { asked.set("content", template["content"]) }
        lastWork += 1
        work.append(
            Work(id: lastWork, kind: "send_campaign", subject: campaign.id, command: asked)
        )
        note("campaign.sending_started")
    }

    /// Lists whom a sending is for, by id.
    func recipients(of work: Work) -> [Int64] {
        guard let named = work.command["customer_ids"].list, !named.isEmpty else {
            return members(of: work.subject).map(\.customer)
        }
        return Set(named.compactMap(\.int)).sorted()
    }

    private func isLeft(_ customer: Int64, _ campaign: Int64) -> Bool {
        let got = campaignMessages.rows.values.contains {
            $0["campaign_id"] == .int(campaign) && $0["customer_id"] == .int(customer)
        }
        return !got && customers[customer].map { !$0.isTrue("is_blocked") } == true
    }

    /// Sends a campaign to one customer, in his current conversation or a pending one.
    mutating func send(_ work: Work, to customer: Int64) {
        guard isLeft(customer, work.subject),
            let conversation = try? settle(.customer(customer), work.command, false)
        else { return }
        let text = expand(work.command["content"].text ?? "", conversation, author: nil)
        let id = add(
            Row([
                "conversation_id": .int(conversation.id), "direction": "outbound",
                "sender_type": "system", "status": "pending",
            ]),
            ["content": .text(text)],
            "text"
        )
        let row = campaignMessages.add(
            Row([
                "campaign_id": .int(work.subject), "customer_id": .int(customer),
                "message_id": .int(id), "status": "pending",
            ])
        )
        messages.change(id) { $0["_campaign_message"] = .int(row) }
        note("message.sent", conversation.id)
        note("campaign.message_sent")
        applyWatermarks(to: id)
    }

    /// Lets what became of a message flow to its row of a campaign.
    mutating func follow(_ message: Int64, _ status: String, _ statusAt: Int64) {
        guard let row = messages[message], let id = row["_campaign_message"].int else { return }
        campaignMessages.change(id) { own in
            for column in ["status", "delivered_at", "read_at", "failed_at", "error_message"] {
                own[column] = row[column]
            }
            if status == "sent", row["status"] != "failed", own["sent_at"].isNull {
                own["sent_at"] = .time(statusAt)
            }
        }
    }
}
