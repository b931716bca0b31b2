extension Twin {
    /// Names the person whose messages a watermark speaks of.
    struct Thread: Hashable {
        var platform: String
        var account: String?
        var person: String
    }

    /// Says up to when a person's messages are delivered and read.
    struct Watermark: Equatable {
        var delivered: Int64?
        var read: Int64?

        /// Reads or sets the mark of a status.
        subscript(status: String) -> Int64? {
            get { status == "read" ? read : delivered }
            set { if status == "read" { read = newValue } else { delivered = newValue } }
        }
    }

    /// SEMANTICS 4: everything before an instant is delivered or read.
    mutating func recordWatermark(_ command: Item) throws(Refusal) {
        let status = command["status"].text ?? ""
        let person = command["platform_user_id"].text ?? ""
        guard status == "delivered" || status == "read", !person.isEmpty else {
            throw Refusal("invalid_field")
        }
        let thread = Thread(
            platform: command["platform"].text ?? "",
            account: command["channel_account"].text,
            person: person
        )
        let mark = command["watermark_at"].time ?? 0
        if let old = watermarks[thread]?[status], mark <= old { return }
        watermarks[thread, default: Watermark()][status] = mark
        note("watermark.recorded")
        guard let customer = customer(thread.platform, thread.account, person) else { return }
        for id in messagesOf(customer, thread.platform, thread.account) {
            guard let message = messages[id], message["direction"] == "outbound",
                message["status"] != "failed", let sent = message["created_at"].time, sent <= mark,
                Twin.rises(message, to: status)
            else { continue }
            report(id, status, mark, error: .null, metadata: .null)
        }
    }

    private func messagesOf(_ customer: Int64, _ platform: String, _ account: String?) -> [Int64] {
        (conversationsOfCustomer[customer] ?? []).compactMap { conversations[$0] }
            .filter {
                $0["platform"] == .text(platform)
                    && $0["channel_account"] == .text(orNull: account)
            }
            .flatMap { messagesOfConversation[$0.id] ?? [] }
            .sorted()
    }

    /// Lifts a message that was recorded after the watermark which covers it.
    mutating func applyWatermarks(to message: Int64) {
        guard let row = messages[message] else { return }
        let conversation = conversation(of: row)
        let account = conversation["channel_account"].text
        let platform = conversation["platform"].text ?? ""
        var marks = Watermark()
        let customer = conversation["customer_id"].int.flatMap { customers[$0] }
        for identity in customer?["identities"].list ?? []
        where identity["platform"] == .text(platform)
            && (identity["channel_account"].isNull
                || identity["channel_account"] == .text(orNull: account))
        {
            let thread = Thread(
                platform: platform,
                account: account,
                person: identity["platform_user_id"].text ?? ""
            )
            for status in ["delivered", "read"] {
                guard let mark = watermarks[thread]?[status] else { continue }
                marks[status] = max(marks[status] ?? mark, mark)
            }
        }
        for status in ["delivered", "read"] {
            guard let mark = marks[status], at <= mark, let row = messages[message],
                row["status"] != "failed", Twin.rises(row, to: status)
            else { continue }
            report(message, status, mark, error: .null, metadata: .null)
            note("message.status_changed", conversation.id)
        }
    }
}
