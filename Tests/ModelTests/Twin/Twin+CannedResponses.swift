extension Twin {
    static let cannedResponsesTable = Table(
        "canned_responses",
        [
            "id", "title", "shortcut", "content", "category", "user_id", "is_shared",
            "platforms", "usage_count", "last_used_at",
        ]
    )

    /// SEMANTICS 12: a shortcut is unique among a user's own plus the shared ones.
    mutating func defineCannedResponse(_ command: Item) throws(Refusal) {
        var old: Row?
        if let id = command["canned_response_id"].int { old = try requireCannedResponse(id) }
        var row = old ?? Row(["usage_count": .int(0)])
        try row.require("title", from: command)
        try row.require("content", from: command)
        try Twin.checkVariables(row["content"].text ?? "")
        row.take(["shortcut", "category", "user_id", "platforms"], from: command)
        if row["shortcut"].text?.isAllSpace == true { throw Refusal("invalid_field") }
        if let user = command["user_id"].int { try requireUser(user) }
        if old == nil { row["is_shared"] = .bool(row["user_id"].isNull) }
        row.take("is_shared", from: command, else: .bool(row["user_id"].isNull))
        for platform in command["platforms"].list ?? [] where platform.text != "whatsapp" {
            throw Refusal("invalid_field")
        }
        if row["user_id"].isNull, !row.isTrue("is_shared") { throw Refusal("invalid_field") }
        let rival = cannedResponses.rows.values.first { other in
            other.id != old?.id && !row["shortcut"].isNull && other["shortcut"] == row["shortcut"]
                && (row.isTrue("is_shared") || other.isTrue("is_shared")
                    || other["user_id"] == row["user_id"])
        }
        if rival != nil { throw Refusal("shortcut_taken") }
        if row == old { return }
        if let old {
            cannedResponses.change(old.id) { $0 = row }
        } else {
            cannedResponses.add(row)
        }
        note("canned_response.defined")
    }

    mutating func removeCannedResponse(_ command: Item) throws(Refusal) {
        let row = try requireCannedResponse(command["canned_response_id"].int ?? 0)
        cannedResponses.remove(row.id)
        note("canned_response.removed")
    }

    /// Gives the text of a message: as written, or a canned response's for who reads and writes.
    func text(of command: Item, _ author: Int64?, _ conversation: Row) throws(Refusal) -> Item {
        guard let id = command["canned_response_id"].int else { return command["content"] }
        let row = try requireCannedResponse(id)
        if !row["user_id"].isNull, !row.isTrue("is_shared"),
            row["user_id"] != .int(orNull: author)
        {
            throw Refusal("invalid_field")
        }
        let text = command["content"].text ?? row["content"].text ?? ""
        try Twin.checkVariables(text)
        return .text(expand(text, conversation, author: author))
    }

    /// Puts values in the place of variables.
    func expand(_ text: String, _ conversation: Row, author: Int64?) -> String {
        let customer = conversation["customer_id"].int.flatMap { customers[$0] }
        let agent = author.flatMap { users[$0] }
        return Twin.pieces(of: text)
            .map { piece in
                switch piece.variable {
                case "customer.name"?: customer?["name"].text ?? ""
                case "agent.name"?: agent?["name"].text ?? ""
                case "conversation.id"?: String(conversation.id)
                default: piece.text
                }
            }
            .joined()
    }

    static func checkVariables(_ text: String) throws(Refusal) {
        let known = ["customer.name", "agent.name", "conversation.id"]
        for piece in pieces(of: text) {
            if let variable = piece.variable, !known.contains(variable) {
                throw Refusal("unknown_variable")
            }
        }
    }

    mutating func use(_ response: Int64, in conversation: Int64) {
        let at = at
        cannedResponses.change(response) { row in
            row["usage_count"] = .int((row["usage_count"].int ?? 0) + 1)
            row["last_used_at"] = .time(max(row["last_used_at"].time ?? at, at))
        }
        note("canned_response.used", conversation)
    }

    private func requireCannedResponse(_ id: Int64) throws(Refusal) -> Row {
        guard let row = cannedResponses[id] else { throw Refusal("unknown_canned_response") }
        return row
    }

    /// Cuts a text at its `{{…}}`.
    private static func pieces(of text: String) -> [(text: String, variable: String?)] {
        var pieces: [(text: String, variable: String?)] = []
        var rest = Array(text)
        while let start = rest.indices.dropLast().first(where: { rest[$0...].starts(with: "{{") }),
            let end = rest.indices.dropLast()
                .first(where: { $0 > start && rest[$0...].starts(with: "}}") })
        {
            pieces.append((String(rest[..<start]), nil))
            let name = String(rest[(start + 2)..<end]).split(separator: " ").joined()
            pieces.append(("", name))
            rest = Array(rest[(end + 2)...])
        }
        return pieces + [(String(rest), nil)]
    }
}
