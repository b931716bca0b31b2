extension Twin {
    /// SEMANTICS 8: one conversation finds its agent by command; when nobody can, it stays.
    mutating func autoAssignConversation(_ command: Item) throws(Refusal) {
        let row = try requireConversation(command)
        named = row.id
        if row["status"] == "archived" { throw Refusal("invalid_transition") }
        let strategy = command["strategy"].text ?? settings.assignmentStrategy
        if strategy == "manual" { throw Refusal("invalid_field") }
        guard let user = nextAgent(strategy), row["assigned_to"] != .int(user) else { return }
        assign(row, to: user, by: actingUser, strategy)
    }

    /// Gives queued conversations away, the oldest waiting first, while anybody can take one.
    mutating func drainQueue() {
        let strategy = settings.assignmentStrategy
        if strategy == "manual" { return }
        let queue = living.compactMap { conversations[$0] }
            .filter { $0["assigned_to"].isNull && $0["status"] != "pending" }
            .map { (since: $0["waiting_since"].time ?? .max, id: $0.id) }
            .sorted { $0 < $1 }
        for (_, id) in queue {
            guard let user = nextAgent(strategy), let row = conversations[id] else { return }
            assign(row, to: user, by: nil, strategy)
        }
    }

    /// Chooses among the users who are active, online and below their capacity: the longest since
    /// his last automatic assignment, for `auto_least_busy` the one with the fewest conversations
    /// before that, then the lowest id.
    private func nextAgent(_ strategy: String) -> Int64? {
        let able = users.rows.values.filter { user in
            user.isTrue("is_active") && user["availability"] == "online"
                && user["capacity"].int.map { load(of: user.id) < $0 } ?? true
        }
        let isByLoad = strategy == "auto_least_busy"
        return
            able.map { user in
                (isByLoad ? load(of: user.id) : 0, user["_last_automatic"].int ?? 0, user.id)
            }
            .min { $0 < $1 }?
            .2
    }

    /// Counts what a user has in hand: new and open conversations.
    private func load(of user: Int64) -> Int64 {
        Int64(
            living.count { id in
                conversations[id]?["assigned_to"] == .int(user)
                    && conversations[id]?["status"] != "pending"
            }
        )
    }
}
