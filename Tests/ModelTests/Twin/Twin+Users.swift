extension Twin {
    static let usersTable = Table(
        "users",
        ["id", "name", "role", "is_active", "capacity", "availability"]
    )

    /// Finds a user that a command names.
    @discardableResult
    func requireUser(_ id: Int64) throws(Refusal) -> Row {
        guard let user = users[id] else { throw Refusal("unknown_user") }
        return user
    }

    /// SEMANTICS 16: an absent field keeps its value, `null` clears it; a new user has defaults.
    mutating func defineUser(_ command: Item) throws(Refusal) {
        let id = command["user_id"].int
        let old = id.flatMap { users[$0] }
        var row =
            old
            ?? Row([
                "role": "agent", "is_active": .bool(true), "availability": "offline",
            ])
        try row.require("name", from: command)
        if let role = command.given("role") { row["role"] = .text(role.text ?? "agent") }
        if let isActive = command.given("is_active") {
            row["is_active"] = .bool(isActive.bool ?? true)
        }
        if let capacity = command.given("capacity") { row["capacity"] = capacity }
        guard let old else {
            users.add(row, id: id)
            note("user.defined")
            return
        }
        if row == old { return }
        users.change(old.id) { $0 = row }
        note("user.defined")
        if old["is_active"] == .bool(true), row["is_active"] == .bool(false) {
            unassignAll(of: old.id, "user_deactivated")
        }
    }

    /// SEMANTICS 8: going offline follows the tenant's policy.
    mutating func setAvailability(_ command: Item) throws(Refusal) {
        let user = try requireUser(command["user_id"].int ?? 0)
        let availability = command["availability"]
        if user["availability"] == availability { return }
        users.change(user.id) { $0["availability"] = availability }
        note("user.availability_changed")
        guard availability == "offline" else { return }
        if settings.offlinePolicy != "keep" { unassignAll(of: user.id, "user_offline") }
    }

    /// Takes the user's live conversations from him, one event each; the rest of many in slices.
    private mutating func unassignAll(of user: Int64, _ reason: String) {
        let all = livingConversations(of: user)
        for id in all.prefix(998) { unassign(id, because: reason) }
        if all.count > 998 { startWork("unassign_user", of: user, because: reason) }
    }

    /// Lists what a user has in hand, by id.
    func livingConversations(of user: Int64) -> [Int64] {
        living.filter { conversations[$0]?["assigned_to"] == .int(user) }.sorted()
    }

    /// Takes a conversation from a user who goes, if the tenant's policy says so.
    mutating func unassign(_ id: Int64, because reason: String) {
        guard let conversation = conversations[id] else { return }
        let isSelective =
            reason == "user_offline" && settings.offlinePolicy == "requeue_unanswered"
        if !isSelective || !conversation["waiting_since"].isNull { unassign(conversation) }
    }
}

extension String {
    /// Tells whether there is nothing to see in it.
    var isAllSpace: Bool { allSatisfy { $0 == " " || $0 == "\t" || $0 == "\n" } }
}
