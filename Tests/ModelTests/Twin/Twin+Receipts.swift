extension Twin {
    static let statusUpdatesTable = Table(
        "message_status_updates",
        ["id", "message_id", "status", "status_at", "metadata"]
    )

    /// SEMANTICS 4.
    mutating func recordReceipt(_ command: Item) throws(Refusal) {
        let status = command["status"].text ?? ""
        if status == "pending" { throw Refusal("invalid_field") }
        let found = try messages(fitting: command)
        guard let message = found.first else { return try park(command) }
        if found.count > 1 { throw Refusal("ambiguous_message") }
        named = message["conversation_id"].int
        if !command["message_id"].isNull, let platformID = command["platform_message_id"].text,
            message["platform_message_id"] != .text(platformID)
        {
            try bind(platformID, to: message, command)
            settleParked(message.id, platformID)
        }
        let statusAt = command["status_at"].time ?? at
        if has(message.id, status, statusAt) { return }
        report(
            message.id,
            status,
            statusAt,
            error: command["error_message"],
            metadata: command["metadata"]
        )
        note("message.status_changed", named)
    }

    private func has(_ message: Int64, _ status: String, _ statusAt: Int64) -> Bool {
        (updatesOfMessage[message] ?? []).compactMap { statusUpdates[$0] }
            .contains {
                $0["status"] == .text(status) && $0["status_at"] == .time(statusAt)
            }
    }

    private mutating func bind(
        _ platformID: String,
        to message: Row,
        _ command: Item
    ) throws(Refusal) {
        let conversation = conversation(of: message)
        let platform = conversation["platform"].text ?? ""
        let account = command["channel_account"].text
        let thread = command["platform_conversation_id"].text
        guard !platformID.isEmpty, message["direction"] == "outbound",
            Twin.fits(conversation, command["platform"].text ?? platform, account, thread)
        else { throw Refusal("invalid_field") }
        let same = messages(
            called: platformID,
            platform,
            conversation["channel_account"].text,
            conversation["platform_conversation_id"].text
        )
        if !same.isEmpty { throw Refusal("ambiguous_message") }
        let at = at
        messages.change(message.id) { row in
            row["platform_message_id"] = .text(platformID)
            row.touch(at)
        }
        messagesOfPlatformID[platformID, default: []].append(message.id)
        note("message.platform_id_bound", conversation.id)
    }

    /// Keeps a receipt until its message is known; an identical one once.
    private mutating func park(_ command: Item) throws(Refusal) {
        let (platform, platformID) = try Twin.platformKey(command)
        let row = Row([
            "platform": .text(platform), "platform_message_id": .text(platformID),
            "channel_account": command["channel_account"],
            "platform_conversation_id": command["platform_conversation_id"],
            "status": command["status"],
            "status_at": .time(command["status_at"].time ?? at),
        ])
        let columns = [
            "platform", "platform_message_id", "channel_account", "platform_conversation_id",
            "status", "status_at",
        ]
        let isKnown = parked.rows.values.contains { other in
            columns.allSatisfy { other[$0] == row[$0] }
        }
        if isKnown { return }
        var kept = row
        kept["error_message"] = command["error_message"]
        kept["metadata"] = command["metadata"]
        parked.add(kept)
        note("receipt.orphaned")
    }

    /// Gives a message the receipts that came before its platform id was known, oldest first.
    mutating func settleParked(_ message: Int64, _ platformID: String) {
        guard let conversation = messages[message].map({ self.conversation(of: $0) }) else {
            return
        }
        for id in parked.ids {
            guard let receipt = parked[id], receipt["platform_message_id"] == .text(platformID),
                let status = receipt["status"].text, let statusAt = receipt["status_at"].time,
                Twin.fits(
                    conversation,
                    receipt["platform"].text ?? "",
                    receipt["channel_account"].text,
                    receipt["platform_conversation_id"].text
                ), !has(message, status, statusAt)
            else { continue }
            parked.remove(id)
            report(
                message,
                status,
                statusAt,
                error: receipt["error_message"],
                metadata: receipt["metadata"]
            )
            note("message.status_changed", conversation.id)
        }
    }

    /// Adds a row of the audit trail and moves the message, if it moves.
    mutating func report(
        _ message: Int64,
        _ status: String,
        _ statusAt: Int64,
        error: Item,
        metadata: Item
    ) {
        let update = statusUpdates.add(
            Row([
                "message_id": .int(message), "status": .text(status),
                "status_at": .time(statusAt), "metadata": metadata,
            ])
        )
        updatesOfMessage[message, default: []].append(update)
        guard let before = messages[message], before["direction"] == "outbound" else { return }
        if status == "failed" {
            fail(before, statusAt, error)
        } else {
            rise(before, status, statusAt)
        }
        follow(message, status, statusAt)
    }

    private static let ladder: [Item] = ["pending", "sent", "delivered", "read"]

    /// Tells whether a report lifts a message; from failed only delivered and read do.
    static func rises(_ message: Row, to status: String) -> Bool {
        if message["status"] == "failed" { return status != "sent" }
        return ladder.firstIndex(of: message["status"]) ?? 0
            < ladder.firstIndex(of: .text(status)) ?? 0
    }

    private mutating func rise(_ before: Row, _ status: String, _ statusAt: Int64) {
        let at = at
        messages.change(before.id) { row in
            var isTouched = false
            if Twin.rises(before, to: status) {
                row["status"] = .text(status)
                row["_was_sent"] = .bool(true)
                if status == "read" { row["read_at"] = .time(statusAt) }
                isTouched = true
            }
            if status == "delivered",
                isTouched || row["_delivered_is_implied"] == .bool(true)
            {
                row["delivered_at"] = .time(statusAt)
                row["_delivered_is_implied"] = .bool(false)
                isTouched = true
            }
            if status == "read", row["delivered_at"].isNull {
                row["delivered_at"] = .time(statusAt)
                row["_delivered_is_implied"] = .bool(true)
            }
            if isTouched { row.touch(at) }
        }
    }

    /// SEMANTICS 4 and 5: failed wins over pending and sent only, after that it is an anomaly.
    private mutating func fail(_ before: Row, _ statusAt: Int64, _ error: Item) {
        let at = at
        messages.change(before.id) { row in
            switch before["status"] {
            case "pending", "sent":
                row["status"] = "failed"
                row["failed_at"] = .time(statusAt)
                row["error_message"] = error
            case "delivered": row["anomaly"] = "failed_after_delivered"
            case "read": row["anomaly"] = "failed_after_read"
            default: return
            }
            row.touch(at)
        }
        guard before["_is_first_response"] == .bool(true), before["_was_sent"] != .bool(true),
            before["status"] == "pending"
        else { return }
        conversations.change(conversation(of: before).id) { row in
            guard row["anomaly"].isNull else { return }
            row["anomaly"] = "first_response_failed"
            row.touch(at)
        }
    }
}
