extension Twin {
    static let transfersTable = Table(
        "conversation_transfers",
        [
            "id", "conversation_id", "from_user_id", "to_user_id", "transferred_by", "reason",
            "transferred_at",
        ]
    )

    /// SEMANTICS 9: one command makes the transfer and the assignment; only `new` becomes `open`.
    mutating func transferConversation(_ command: Item) throws(Refusal) {
        let row = try requireConversation(command)
        named = row.id
        let user = try requireUser(command["to_user_id"].int ?? 0)
        if let by = command["transferred_by"].int { try requireUser(by) }
        if command["reason"].text?.isAllSpace == true { throw Refusal("invalid_field") }
        if row["status"] == "archived" { throw Refusal("invalid_transition") }
        if row["assigned_to"] == .int(user.id) { throw Refusal("invalid_field") }
        if !user.isTrue("is_active") { throw Refusal("inactive_user") }
        let by = command["transferred_by"].int ?? actingUser
        transfers.add(
            Row([
                "conversation_id": .int(row.id), "from_user_id": row["assigned_to"],
                "to_user_id": .int(user.id), "transferred_by": .int(orNull: by),
                "reason": command["reason"], "transferred_at": .time(at),
            ])
        )
        let at = at
        conversations.change(row.id) { $0.touch(at) }
        note("conversation.transferred", row.id)
        assign(row, to: user.id, by: by, "transfer")
        if row["status"] == "new" { open(row.id) }
    }
}
