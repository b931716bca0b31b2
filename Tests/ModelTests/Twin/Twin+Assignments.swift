extension Twin {
    static let assignmentsTable = Table(
        "conversation_assignments",
        [
            "id", "conversation_id", "assigned_to", "assigned_by", "assignment_type",
            "assigned_at", "unassigned_at",
        ]
    )

    /// SEMANTICS 8: the current assignee again is a no-op; a new one closes the last row.
    mutating func assignConversation(_ command: Item) throws(Refusal) {
        let row = try requireConversation(command)
        named = row.id
        let user = try requireUser(command["assigned_to"].int ?? 0)
        if let by = command["assigned_by"].int { try requireUser(by) }
        if row["status"] == "archived" { throw Refusal("invalid_transition") }
        if row["assigned_to"] == .int(user.id) { return }
        guard user["is_active"] == .bool(true) else { throw Refusal("inactive_user") }
        let type = command["assignment_type"].text ?? "manual"
        assign(row, to: user.id, by: command["assigned_by"].int ?? actingUser, type)
        if row["status"] == "new", !type.hasPrefix("auto_") {
            open(row.id)
        }
    }

    /// Gives a conversation to a user: closes the last assignment and opens another.
    mutating func assign(_ row: Row, to user: Int64, by: Int64?, _ type: String) {
        closeAssignment(of: row)
        let assignment = assignments.add(
            Row([
                "conversation_id": .int(row.id), "assigned_to": .int(user),
                "assigned_by": .int(orNull: by), "assignment_type": .text(type),
                "assigned_at": .time(at),
            ])
        )
        let at = at
        conversations.change(row.id) { row in
            row["assigned_to"] = .int(user)
            row["_assignment"] = .int(assignment)
            row.touch(at)
        }
        if type.hasPrefix("auto_") {
            users.change(user) { $0["_last_automatic"] = .int(assignment) }
        }
        note("conversation.assigned", row.id)
    }

    mutating func unassignConversation(_ command: Item) throws(Refusal) {
        let row = try requireConversation(command)
        named = row.id
        if row["status"] == "archived" { throw Refusal("invalid_transition") }
        if !row["assigned_to"].isNull { unassign(row) }
    }

    /// Takes a conversation from its assignee.
    mutating func unassign(_ conversation: Row) {
        closeAssignment(of: conversation)
        let at = at
        conversations.change(conversation.id) { row in
            row["assigned_to"] = .null
            row["_assignment"] = .null
            row.touch(at)
        }
        note("conversation.unassigned", conversation.id)
    }

    private mutating func closeAssignment(of conversation: Row) {
        guard let open = conversation["_assignment"].int else { return }
        let at = at
        assignments.change(open) { $0["unassigned_at"] = .time(at) }
    }
}
